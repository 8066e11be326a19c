import {join, resolve} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {build, type Plugin, type Rolldown} from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles a module that is given as code, and makes it small, as our files for the web are. */
export async function bundle(
  code: string,
  ...plugins: readonly Plugin[]
): Promise<(Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  // In any other mode Lit's export conditions give its development build.
  process.env['NODE_ENV'] = 'production';
  const entry: Plugin = {
    name: 'bench-entry',
    resolveId: (id) => (id === 'bench:entry' ? '\0bench:entry' : undefined),
    load: (id) => (id === '\0bench:entry' ? code : undefined),
  };
  const result = await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    mode: 'cdn',
    logLevel: 'error',
    plugins: [entry, ...plugins],
    build: {
      rolldownOptions: {
        input: 'bench:entry',
        preserveEntrySignatures: 'strict',
        output: {codeSplitting: false},
      },
    },
  });
  return ([result].flat() as Rolldown.RolldownOutput[]).flatMap(({output}) => output);
}

/** The bytes of a module that is bundled so, its scripts alone. */
export async function weigh(code: string, ...plugins: readonly Plugin[]): Promise<number> {
  const chunks = (await bundle(code, ...plugins)).filter((output) => output.type === 'chunk');
  return chunks.reduce((total, chunk) => total + brotliCompressSync(chunk.code).length, 0);
}

/** The bytes of the style sheets that a module brings with it. */
export async function weighStyles(code: string): Promise<number> {
  const assets = (await bundle(code)).filter(
    (output) => output.type === 'asset' && output.fileName.endsWith('.css'),
  );
  return assets.reduce(
    (total, asset) => total + brotliCompressSync((asset as Rolldown.OutputAsset).source).length,
    0,
  );
}
