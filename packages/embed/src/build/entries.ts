import type {Catalogue, WidgetManifest} from '@civic-widgets/model';

const registerFrom = new URL('../cdn/register-from.js', import.meta.url).pathname;

/** The code of `loader/<name>.js`, which registers its widget when the loader says so. */
export function loaderEntry({name}: WidgetManifest): string {
  return `
    import {register} from '@civic-widgets/${name}/register.js';
    import {registerFrom} from '${registerFrom}';
    const parent = '..';
    export const define = (options) => registerFrom({name: '${name}', folder: new URL(parent, import.meta.url)}, register, options);
  `;
}

/** The code of a module that registers its widgets itself, and has the given languages inside besides English. */
export function selfContainedEntry(
  manifests: readonly WidgetManifest[],
  inside: Readonly<Record<string, Catalogue>> = {},
): string {
  const parts = manifests.map(({name, tag}) => {
    const constructor = classOf(tag);
    return `
      import {register as register${constructor}} from '@civic-widgets/${name}/register.js';
      export {${constructor}} from '@civic-widgets/${name}';
      registerFrom({name: '${name}', folder, inside}, register${constructor});
    `;
  });
  return `
    import {registerFrom} from '${registerFrom}';
    const here = '.';
    const folder = new URL(here, import.meta.url);
    const inside = ${JSON.stringify(inside)};
    ${parts.join('')}
  `;
}

/** `civic-poll` is `CivicPoll`. */
export function classOf(tag: string): string {
  return tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
