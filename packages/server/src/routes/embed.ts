import type {FastifyInstance, FastifyRequest} from 'fastify';
import type {WidgetManifest} from '@civic-widgets/model';
import {widgets} from '@civic-widgets/embed/widgets.js';
import type {Translator} from '@civic-widgets/i18n';
import {markup, type Markup} from '@civic-widgets/ui/markup.js';
import {pageHeaders} from '../pages/headers.js';
import {languagesOf} from '../pages/languages.js';
import {
  pathOf as directoryPath,
  printFinder,
  printList,
  titleOf as directoryTitle,
} from '../pages/directory-pages.js';
import {titleOf} from '../pages/poll-pages.js';
import {printFrame} from '../pages/shell.js';
import type {Services} from '../services.js';
import {readSource, type Source} from '../sources.js';
import type {Standing} from '../directories/library.js';
import {ProblemError} from '../errors.js';
import {readList} from './directory-pages.js';
import {languageFor} from './pages.js';

interface ToPrint {
  readonly consultation: Source['consultation'];
  readonly translator: Translator;
  readonly action: string;
}
type Print = (input: ToPrint) => Markup;

/**
 * For each widget: `/embed/{name}.html`, its plain form to paste or to include on another server, and `/embed/{name}`,
 * a page for a frame.
 */
export async function registerEmbed(
  app: FastifyInstance,
  services: Services,
  limit: (address: string) => void,
): Promise<void> {
  for (const manifest of widgets) {
    if (manifest.name === 'service-finder') {
      registerFinder(app, services);
      continue;
    }
    const print = await printerOf(manifest);
    registerWidget(app, services, limit, manifest, print);
  }
}

/** By convention, the widget `name` exports `printName` from its print module. */
async function printerOf({name, print}: WidgetManifest): Promise<Print> {
  const module = (await print()) as Readonly<Record<string, unknown>>;
  const printer = module[`print${name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}`];
  if (typeof printer !== 'function') throw new Error(`The widget ${name} has no function that prints it`);
  return printer as Print;
}

/** A form that is pasted stands for months: that it was opened shows nothing of when an answer was begun. */
function withoutBegun(action: string): string {
  const url = new URL(action);
  url.searchParams.delete('begun');
  return url.href;
}

function pathOf(address: string): string {
  const {pathname, search} = new URL(address);
  return pathname + search;
}

function registerWidget(
  app: FastifyInstance,
  services: Services,
  limit: (address: string) => void,
  {name, tag}: WidgetManifest,
  print: Print,
): void {
  const {origins, translators} = services;
  const config = {isPage: true};
  const read = ({query, ip}: FastifyRequest) =>
    readSource((query as {src?: unknown}).src, services, () => limit(ip));

  app.get(`/embed/${name}.html`, {config}, async (request, reply) => {
    const {consultation, action, site, origin} = await read(request);
    const translator = translators(languageFor(request, languagesOf(consultation)));
    reply.headers(pageHeaders({frameAncestors: origins.frameAncestors(site), source: origin}));
    reply
      .header('vary', 'Accept-Language')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return print({consultation, translator, action: withoutBegun(action)}).html;
  });

  app.get(`/embed/${name}`, {config}, async (request, reply) => {
    const source = await read(request);
    const {consultation, site, origin, src} = source;
    const translator = translators(languageFor(request, languagesOf(consultation)));
    // On a page of ours the form stays on the address that the reader came by.
    const action = origin ? source.action : new URL(pathOf(source.action), origins.addressFor(request)).href;
    const printed = print({consultation, translator, action});
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(site), source: origin}))
      .header('vary', 'Accept-Language');
    reply.header('cross-origin-resource-policy', 'cross-origin');
    const main = markup`<${tag} src=${src} lang=${translator.lang}>${printed}</${tag}>`;
    return printFrame({translator, title: titleOf({consultation, translator}), main});
  });
}

/** A directory of this server, in a frame or to include: its search leads to its own page, which works without any script. */
function registerFinder(app: FastifyInstance, services: Services): void {
  const {library, origins} = services;
  const config = {isPage: true};
  const read = async ({query}: FastifyRequest): Promise<Standing> => {
    const {src} = query as {src?: unknown};
    const url =
      typeof src === 'string' && URL.canParse(src, origins.publicUrl())
        ? new URL(src, origins.publicUrl())
        : undefined;
    const id = url && /^\/api\/v1\/directories\/([^/]+)\/index$/.exec(url.pathname)?.[1];
    if (!url || id === undefined)
      throw new ProblemError('invalid-query', {
        detail: 'src must be the address of the index of a directory.',
      });
    if (!origins.isOwn(url.origin))
      throw new ProblemError('source-not-allowed', {
        detail: 'Only directories of this server are shown here.',
      });
    return library.get(id);
  };

  app.get('/embed/service-finder.html', {config}, async (request, reply) => {
    const standing = await read(request);
    const page = await readList(request, standing, services);
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(standing.site)}))
      .header('vary', 'Accept-Language')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    const base = origins.publicUrl();
    return printList(page, {action: `${base}${directoryPath(standing)}`, headingLevel: 2, base}).html;
  });

  app.get('/embed/service-finder', {config}, async (request, reply) => {
    const standing = await read(request);
    const page = await readList(request, standing, services);
    reply
      .headers(pageHeaders({frameAncestors: origins.frameAncestors(standing.site)}))
      .header('vary', 'Accept-Language')
      .header('cross-origin-resource-policy', 'cross-origin');
    const main = printFinder(page, {action: directoryPath(standing), headingLevel: 1});
    return printFrame({translator: page.translator, title: directoryTitle(page), main});
  });
}
