import {html, type TemplateResult} from 'lit';
import type {StoryObj} from '@storybook/web-components-vite';
import {make, type Fixtures} from '@civic-widgets/ui/fixtures.js';

const definitions = import.meta.glob('../../packages/ui/dist/*/define.js');
const examples = import.meta.glob<{fixtures: Fixtures<HTMLElement>}>('../../packages/ui/dist/*/fixtures.js');

/** Every primitive that has fixtures, as people mostly meet it: whoever adds one sees it in each theme. */
export function everyElement(prefix: string): StoryObj {
  return {
    name: 'Every element',
    loaders: [async () => ({fixtures: await load()})],
    render: (_args, {loaded}) => show(prefix, loaded['fixtures'] as readonly Fixtures<HTMLElement>[]),
  };
}

async function load(): Promise<Fixtures<HTMLElement>[]> {
  await Promise.all(Object.values(definitions).map((define) => define()));
  const modules = await Promise.all(Object.values(examples).map((example) => example()));
  return modules.map(({fixtures}) => fixtures);
}

function show(prefix: string, every: readonly Fixtures<HTMLElement>[]): TemplateResult {
  return html`<h1 class="${prefix}-heading-l">Every element</h1>
    <div class="every">
      ${every.map(
        ({tag, usual}) =>
          html`<section class="${prefix}-body">
            <h2 class="${prefix}-heading-s">${tag.replace('civic-', '').replaceAll('-', ' ')}</h2>
            ${make(tag, usual)}
          </section>`,
      )}
    </div>`;
}
