import type {Catalogue, WidgetManifest} from '@civic-widgets/model';

const registerFrom = new URL('../cdn/register-from.js', import.meta.url).pathname;

/** The code of `loader/<name>.js`, which registers its widget when the loader says so. */
export function loaderEntry(manifest: WidgetManifest): string {
  return `
    import {register} from '@civic-widgets/${manifest.name}/register.js';
    import {registerFrom} from '${registerFrom}';
    const up = '..';
    const folder = new URL(up, import.meta.url);
    export const define = (options) => registerFrom({${originOf(manifest)}, folder}, register, options);
  `;
}

/** The code of a module that registers its widgets itself, and has the given languages inside besides English. */
export function selfContainedEntry(
  manifests: readonly WidgetManifest[],
  inside: Readonly<Record<string, Catalogue>> = {},
): string {
  const parts = manifests.map((manifest) => {
    const {name, tag} = manifest;
    const constructor = classOf(tag);
    return `
      import {register as register${constructor}} from '@civic-widgets/${name}/register.js';
      export {${constructor}} from '@civic-widgets/${name}/${tag}.js';
      registerFrom({${originOf(manifest)}, folder, inside}, register${constructor});
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

function originOf({name, catalogues}: WidgetManifest): string {
  return `name: '${name}', languages: ${JSON.stringify(Object.keys(catalogues))}`;
}

/** `civic-poll` is `CivicPoll`. */
export function classOf(tag: string): string {
  return tag.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
