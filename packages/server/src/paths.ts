import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const tokens = new URL('./', import.meta.resolve('@civic-widgets/ui/tokens.css'));
const embed = new URL('../', import.meta.resolve('@civic-widgets/embed/widgets.js'));

/** Folders whose files are served. Where the server runs from npm there is no catalogue and there are no examples. */
export const folders = {
  assets: fileURLToPath(new URL('../assets', import.meta.url)),
  tokens: fileURLToPath(tokens),
  cdn: fileURLToPath(new URL('cdn', embed)),
  catalogue: fileURLToPath(new URL('../../../dist/catalogue', import.meta.url)),
  examples: fileURLToPath(new URL('../../../docs/examples', import.meta.url)),
} as const;

/** The version of the widgets: the folder of the files that stay as they are for good. */
export const widgetsVersion: string = JSON.parse(
  readFileSync(new URL('package.json', embed), 'utf8'),
).version;
