import {ContextRoot, createContext} from '@lit/context';
import type {Translator} from '@civic-widgets/i18n';

/** What `<civic-config>` says to the widgets inside it. */
export interface Config {
  /** Base address that a relative `src` belongs to, and a second origin that links may lead to. */
  readonly api?: string | undefined;
  readonly site?: string | undefined;
  /** A host's own i18next behind our interface; see `fromI18next` in i18n. */
  readonly translator?: Translator | undefined;
}

export const configContext = createContext<Config>(Symbol.for('civic-config/1'));

let rooted = false;

/** Keeps requests that come before `<civic-config>` is upgraded, and repeats them to it: order of upgrade then doesn't matter. */
export function attachContextRoot(): void {
  if (rooted) return;
  rooted = true;
  new ContextRoot().attach(document.documentElement);
}
