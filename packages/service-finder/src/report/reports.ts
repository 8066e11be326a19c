import type {TemplateResult} from 'lit';
import {newKey} from '@civic-widgets/client';
import type {EntryReport} from '@civic-widgets/client/directories.js';
import type {ServiceRecord} from '@civic-widgets/directory/search.js';
import {parseUrl} from '@civic-widgets/model';
import type {FinderHost} from '../finder-host.js';
import {blank, render, type Reporting} from './report-view.js';

/** What people are saying is wrong with entries, each until it is sent or given up. */
export class Reports {
  readonly #host: FinderHost;
  readonly #url: () => string;
  readonly #open = new Map<string, Reporting>();
  readonly #keys = new Map<string, string>();

  constructor(host: FinderHost, url: () => string) {
    this.#host = host;
    this.#url = url;
  }

  /** Opens the form for a service. */
  begin({id}: ServiceRecord): void {
    this.#set(id, blank);
    void this.#host.focus(`[data-report="${CSS.escape(id)}"] civic-radio-group`);
  }

  /** The form, or what came of it; nothing where nobody has asked for it. */
  render({id}: ServiceRecord): TemplateResult | undefined {
    const reporting = this.#open.get(id);
    if (!reporting) return undefined;
    return render(this.#host.scene(), id, reporting, this.#pageFor(id, reporting), {
      onChange: (change) => {
        // What was changed since this was drawn stays.
        const now = this.#open.get(id);
        if (now?.step === 'writing') this.#set(id, {...now, ...change, isMissing: false});
      },
      onSend: () => void this.#send(id),
      onCancel: () => {
        this.#open.delete(id);
        this.#host.update();
        void this.#host.focus(`[data-ask-report="${CSS.escape(id)}"]`);
      },
    });
  }

  async #send(id: string): Promise<void> {
    const reporting = this.#open.get(id);
    if (reporting?.step !== 'writing') return;
    const {problem, text} = reporting;
    if (problem === '') {
      this.#set(id, {...reporting, isMissing: true});
      await this.#host.focus(`[data-report="${CSS.escape(id)}"] civic-radio-group`);
      return;
    }
    this.#set(id, {step: 'sending', problem, text});
    const words = text.trim();
    try {
      const {lang} = this.#host.scene().translator;
      const report = {
        directory: directoryOf(this.#host.src),
        service: id,
        problem,
        lang,
        ...(words && {text: words}),
      };
      await this.#host.client.report(this.#url(), report, this.#keyOf(report));
      this.#set(id, {step: 'sent'});
    } catch (cause) {
      console.warn('Civic Widgets: a report was not sent.', cause);
      this.#set(id, {step: 'writing', problem, text, isMissing: false, hasFailed: true});
    }
    const {t} = this.#host.scene().translator;
    this.#host.say(t(this.#open.get(id)?.step === 'sent' ? 'finder.report.sent' : 'finder.report.failed'));
    await this.#host.focus(`[data-report="${CSS.escape(id)}"]`);
  }

  // Our server has a page for what a script can't send: another origin that it doesn't know, a policy of the page's. What was written stays
  // out of the address.
  #pageFor(id: string, reporting: Reporting): string | undefined {
    if (reporting.step !== 'writing' || !reporting.hasFailed) return undefined;
    const page = parseUrl(this.#host.src, document.baseURI);
    const [, root, directory] =
      /^(.*)\/api\/v1\/directories\/([^/]+)\/index$/.exec(page?.pathname ?? '') ?? [];
    if (!page || directory === undefined) return undefined;
    page.pathname = `${root}/directories/${directory}/services/${encodeURIComponent(id)}/report`;
    page.search = String(
      new URLSearchParams({lang: this.#host.scene().translator.lang, problem: reporting.problem}),
    );
    page.hash = '';
    return page.href;
  }

  // What is sent again because nobody answered is the same report; what was changed meanwhile is another.
  #keyOf(report: EntryReport): string {
    const sent = JSON.stringify(report);
    const key = this.#keys.get(sent) ?? newKey();
    this.#keys.set(sent, key);
    return key;
  }

  #set(id: string, reporting: Reporting): void {
    this.#open.set(id, reporting);
    this.#host.update();
  }
}

/** The directory's id in its address; the whole address where it is a file. */
function directoryOf(src: string): string {
  return /\/directories\/([^/?#]+)\/index(?:[?#]|$)/.exec(src)?.[1] ?? src;
}
