import type {WidgetManifest} from '@civic-widgets/model';
import type {LoaderWidget} from '../loader/build-facts.js';

/** Attributes that every widget has (design, §3), whether its manifest repeats them or not. */
const common = ['src', 'lang', 'heading-level', 'deep-link'];

/** What the loader needs to know of a widget; `files` are its module and the pieces that this one imports. */
export function loaderWidget(manifest: WidgetManifest, files: readonly string[]): LoaderWidget {
  return {
    name: manifest.name,
    tag: manifest.tag,
    files,
    languages: Object.keys(manifest.catalogues),
    attributes: [...new Set([...common, ...manifest.attributes])],
  };
}
