import {existsSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Measurement} from './measurement.js';
import {weigh, weighStyles} from './weigh.js';

const ui = resolve(import.meta.dirname, '../../../packages/ui/src');
const unit = 'bytes, brotli';

/** What Shoelace has for what ours does: as near as the two come. Ours say what is wrong, or count, besides. */
const counterparts: Readonly<Record<string, readonly string[]>> = {
  'button': ['button'],
  'card': ['card'],
  'checkbox': ['checkbox'],
  'details': ['details'],
  'dialog': ['dialog'],
  'icon': ['icon'],
  'link-button': ['button'],
  'notice': ['alert'],
  'number-field': ['input'],
  'progress-bar': ['progress-bar'],
  'radio-group': ['radio-group', 'radio'],
  'rating': ['rating'],
  'select': ['select', 'option'],
  'skeleton': ['skeleton'],
  'tabs': ['tab-group', 'tab', 'tab-panel'],
  'tag': ['tag'],
  'text-area': ['textarea'],
  'text-field': ['input'],
};

const form = ['radio-group', 'text-field', 'button'];

/** What a page loads for one primitive alone, with Lit in it, and for a small form. */
export async function bench(): Promise<Measurement[]> {
  const names = readdirSync(ui)
    .filter((name) => existsSync(join(ui, name, 'define.ts')))
    .sort();
  const lit = await weigh(`export * from 'lit'; export {property, query, state} from 'lit/decorators.js';`);
  const measurements: Measurement[] = [];
  for (const name of names) {
    const bytes = await weigh(ours([name]));
    measurements.push({
      name: `<civic-${name}> alone`,
      unit,
      ours: bytes,
      baseline: lit,
      against: 'Lit with its decorators',
    });
    const theirs = counterparts[name];
    if (!theirs) continue;
    const against = `Shoelace's ${theirs.join(', ')}, without its style sheet`;
    measurements.push({
      name: `<civic-${name}> alone`,
      unit,
      ours: bytes,
      baseline: await weigh(shoelace(theirs)),
      against,
    });
  }
  return [...measurements, ...(await benchForm(names))];
}

async function benchForm(names: readonly string[]): Promise<Measurement[]> {
  // What is not there yet can't be left out quietly: the number would flatter.
  const missing = form.filter((name) => !names.includes(name));
  const name = `A form of ${form.join(', ')}${missing.length > 0 ? `, still without ${missing.join(', ')}` : ''}`;
  const bytes = await weigh(ours(form.filter((one) => names.includes(one))));
  const scripts = await weigh(shoelace(['radio-group', 'radio', 'input', 'button']));
  const styles = await weighStyles(`import '@shoelace-style/shoelace/dist/themes/light.css';`);
  const against = 'the same of Shoelace 2.20';
  return [
    {name, unit, ours: bytes, baseline: scripts, against: `${against}, scripts alone`},
    {name, unit, ours: bytes, baseline: scripts + styles, against: `${against}, with its light theme`},
  ];
}

function ours(names: readonly string[]): string {
  return names.map((name) => `import '@civic-widgets/ui/${name}/define.js';`).join('\n');
}

function shoelace(names: readonly string[]): string {
  return names
    .map((name) => `import '@shoelace-style/shoelace/dist/components/${name}/${name}.js';`)
    .join('\n');
}
