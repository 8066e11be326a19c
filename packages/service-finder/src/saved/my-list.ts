import {SavedServices} from '@civic-widgets/client/saved-services.js';
import type {Hit, ServiceRecord} from '@civic-widgets/directory/search.js';
import type {TemplateResult} from 'lit';
import type {FinderHost} from '../finder-host.js';
import {linkToList} from '../links/links.js';
import {printHandOut} from './hand-out.js';
import {renderList, renderSave} from './saved-views.js';

/** The person's own list of services, and lists that others have sent them. */
export class MyList {
  readonly #host: FinderHost;
  readonly #saved = new SavedServices();
  #shared: readonly string[] = [];
  #asking = '';
  #hasFailed = false;
  /** Whoever has been told what saving means is not told again on this page. */
  #isTold = false;
  #link = '';
  #isCopied = false;
  /** Which list is shown in the place of what was found. */
  shown: 'mine' | 'shared' | undefined;

  constructor(host: FinderHost) {
    this.#host = host;
  }

  /** How many services are on the person's own list. */
  get count(): number {
    return this.#saved.of(this.#host.src).length;
  }

  /** Shows a list, or what was found. */
  show(list: 'mine' | 'shared' | undefined, shared: readonly string[] = this.#shared): void {
    this.shown = list;
    this.#shared = shared;
    this.#link = '';
    this.#host.update();
    void this.#host.focus('#count');
  }

  /** The button that saves a service, or what saving means. */
  renderSave(record: ServiceRecord): TemplateResult {
    return renderSave(this.#host.scene(), {
      record,
      isSaved: this.#saved.of(this.#host.src).includes(record.id),
      isAsking: this.#asking === record.id,
      hasFailed: this.#hasFailed,
      onSave: () => this.#save(record),
      onAsk: (isAsking) => this.ask(isAsking ? record : undefined),
      onRemove: () => this.#remove(record),
    });
  }

  /** Tells what saving means, or saves where that has been told. */
  ask(record: ServiceRecord | undefined): void {
    const before = this.#asking;
    if (record && this.#isTold) {
      this.#save(record);
      return;
    }
    this.#asking = record?.id ?? '';
    this.#hasFailed = false;
    this.#host.update();
    void this.#host.focus(
      record ? `[data-ask="${CSS.escape(record.id)}"]` : `[data-save="${CSS.escape(before)}"]`,
    );
  }

  /** The list that is shown; `renderHit` draws a service as it is drawn among those that were found. */
  render(renderHits: (hits: readonly Hit[]) => unknown): TemplateResult {
    const {root} = this.#host;
    const records = this.#records();
    const hits = records.map((record): Hit => ({record, matches: [], score: 0, group: 'elsewhere'}));
    return renderList(this.#host.scene(), {
      kind: this.shown ?? 'mine',
      count: records.length,
      gone: this.#ids().length - records.length,
      root,
      link: this.#link,
      isCopied: this.#isCopied,
      entries: renderHits(hits),
      onPrint: () => void this.#print(),
      onShare: () => void this.#share(),
      onBack: () => this.show(undefined),
      onDelete: () => this.#deleteAll(),
    });
  }

  #ids(): readonly string[] {
    return this.shown === 'shared' ? this.#shared : this.#saved.of(this.#host.src);
  }

  // What is sensitive is never on a list that lies about on a device or travels in a link.
  #records(): ServiceRecord[] {
    const {index} = this.#host;
    const {place} = this.#host.scene();
    return this.#ids().flatMap((id) => {
      const record = index?.record(index.numberOf(id) ?? -1, place);
      return record && !record.sensitive ? [record] : [];
    });
  }

  #save(record: ServiceRecord): void {
    this.#hasFailed = !this.#saved.save(this.#host.src, record.id);
    this.#asking = this.#hasFailed ? record.id : '';
    // Before focus moves: the button that takes it is not there yet.
    this.#host.update();
    if (this.#hasFailed) return;
    this.#isTold = true;
    const {t} = this.#host.scene().translator;
    this.#host.say(t('finder.saved.is-saved', {name: record.name}));
    void this.#host.focus(`[data-save="${CSS.escape(record.id)}"]`);
  }

  #remove(record: ServiceRecord): void {
    this.#saved.remove(this.#host.src, [record.id]);
    const {t} = this.#host.scene().translator;
    this.#host.say(t('finder.saved.is-removed', {name: record.name}));
    this.#host.update();
    void this.#host.focus(this.shown === 'mine' ? '#count' : `[data-save="${CSS.escape(record.id)}"]`);
  }

  #deleteAll(): void {
    this.#saved.remove(this.#host.src, this.#saved.of(this.#host.src));
    this.#host.say(this.#host.scene().translator.t('finder.saved.deleted'));
    this.show(undefined);
  }

  async #print(): Promise<void> {
    const {index, root} = this.#host;
    const records = this.#records();
    const handed = await Promise.all(
      records.map(async (record) => ({record, details: await index?.service(record.number)})),
    );
    const scene = this.#host.scene();
    if (root)
      printHandOut(scene, {
        title: scene.translator.t(`finder.saved.${this.shown ?? 'mine'}`, {count: records.length}),
        handed,
        root,
      });
  }

  // A phone has its own way to share; elsewhere the link is shown, and copied where the browser lets us.
  async #share(): Promise<void> {
    const {t} = this.#host.scene().translator;
    this.#link = linkToList(
      this.#host.prefix,
      this.#records().map(({id}) => id),
    );
    this.#isCopied = await isCopied(this.#link);
    this.#host.say(t(this.#isCopied ? 'finder.saved.copied' : 'finder.saved.copy'));
    this.#host.update();
  }
}

async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    // Not allowed, or no such thing outside of a secure context: it stands there to be copied by hand.
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}
