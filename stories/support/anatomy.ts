import {html, nothing, type TemplateResult} from 'lit';
import {getCustomElements} from '@storybook/web-components-vite';
import type {CustomElementDeclaration, Package} from 'custom-elements-manifest';

interface Named {
  readonly name: string;
  readonly description?: string | undefined;
}

/** An element beside the list of what can be put into it and styled on it, as its source documents them. */
export function renderAnatomy(tag: string, element: HTMLElement): TemplateResult {
  const {slots = [], cssParts = [], cssProperties = [], events = []} = declarationOf(tag) ?? {};
  return html`<div class="specimen" data-specimen="As usual">${element}</div>
    ${list('Slots', slots, (name) => (name === '' ? 'the content' : name))} ${list('Parts', cssParts)}
    ${list('Custom properties', cssProperties)}
    ${list('Events', events as readonly Named[])}`;
}

function declarationOf(tag: string): CustomElementDeclaration | undefined {
  const manifest = getCustomElements() as Package | undefined;
  return manifest?.modules
    .flatMap(({declarations = []}) => declarations)
    .find((one): one is CustomElementDeclaration => 'tagName' in one && one.tagName === tag);
}

function list(heading: string, items: readonly Named[], nameOf = (name: string) => name) {
  if (items.length === 0) return nothing;
  return html`<table class="facts">
    <caption>
      ${heading}
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">What it is</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        ({name, description}) =>
          html`<tr>
            <th scope="row"><code>${nameOf(name)}</code></th>
            <td>${withCode(description ?? '')}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Comments mark code with backticks. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
}
