import {render, type TemplateResult} from 'lit';

/** What a fixture sets on an element: its properties, and what stands inside it. */
export type Specimen<E> = Partial<E> & {readonly content?: TemplateResult};

/** The examples of an element: the same ones are looked at in the catalogue, tested, and shown in the docs. */
export interface Fixtures<E extends HTMLElement> {
  readonly tag: string;
  /** How people mostly meet it. */
  readonly usual: Specimen<E>;
  /** What its author can choose, by a short name. */
  readonly options: Readonly<Record<string, Specimen<E>>>;
  /** What can happen to it: filled in, wrong, disabled, empty, very long. */
  readonly states: Readonly<Record<string, Specimen<E>>>;
  /** Keys and what they do, for whoever uses no mouse. */
  readonly keyboard: readonly (readonly [keys: string, effect: string])[];
}

/** Makes an element as a specimen says. It is not yet in the page. */
export function make<E extends HTMLElement>(tag: string, {content, ...properties}: Specimen<E>): E {
  const element = Object.assign(document.createElement(tag), properties) as unknown as E;
  if (content) render(content, element);
  return element;
}
