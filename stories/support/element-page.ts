import {html, render, type TemplateResult} from 'lit';
import type {Meta, StoryContext, StoryObj} from '@storybook/web-components-vite';
import {make, type Fixtures, type Specimen} from '@civic-widgets/ui/fixtures.js';
import {renderAnatomy} from './anatomy.js';

/** The stories that every element has, made from its fixtures; what only it has is handed in by its own file. */
export interface ElementPage<E extends HTMLElement> {
  /** For the file's default export; add the title. */
  readonly meta: Meta;
  /** The element as people mostly meet it, to be changed by the controls. */
  readonly playground: StoryObj;
  /** The element in a piece of a page, with what it is for. */
  overview(template?: TemplateResult): StoryObj;
  /** Its parts, slots and custom properties, as its source documents them. */
  readonly anatomy: StoryObj;
  /** What its author can choose. */
  readonly options: StoryObj;
  /** What can happen to it. */
  readonly states: StoryObj;
  /** What it does when somebody uses it, step by step: each step is looked at by the accessibility tests. */
  behaviours(play: (element: E, context: StoryContext) => Promise<void>, specimen?: Specimen<E>): StoryObj;
  /** Its keys. */
  readonly accessibility: StoryObj;
}

export function elementPage<E extends HTMLElement>(fixtures: Fixtures<E>): ElementPage<E> {
  const {tag, usual, options, states, keyboard} = fixtures;
  const {content, ...args} = usual;
  const usually = () => make<E>(tag, usual);
  return {
    meta: {component: tag},
    playground: {
      args: args as Record<string, unknown>,
      render: (chosen) => make<E>(tag, {...chosen, ...(content && {content})} as Specimen<E>),
    },
    overview: (template) => ({render: () => template ?? html`${usually()}`}),
    anatomy: {render: () => renderAnatomy(tag, usually())},
    options: {render: () => renderSpecimens(tag, options)},
    states: {render: () => renderSpecimens(tag, states)},
    behaviours: (play, specimen = usual) => ({
      render: () => make<E>(tag, specimen),
      play: async (context) => {
        const element = context.canvasElement.querySelector<E>(tag);
        if (!element) throw new Error(`The story has no <${tag}>`);
        await play(element, context);
      },
    }),
    accessibility: {render: () => renderKeyboard(usually(), keyboard)},
  };
}

/** Specimens under each other, each below its name. */
export function renderSpecimens<E extends HTMLElement>(tag: string, specimens: Readonly<Record<string, Specimen<E>>>): TemplateResult {
  return html`${Object.entries(specimens).map(
    ([name, specimen]) =>
      html`<p class="caption">${name}</p>
        <div class="specimen" data-specimen=${name}>${make<E>(tag, specimen)}</div>`,
  )}`;
}

/** An element above the table of its keys. */
export function renderKeyboard(element: HTMLElement, keyboard: Fixtures<HTMLElement>['keyboard']): TemplateResult {
  return html`<div class="specimen" data-specimen="As usual">${element}</div>
    ${keyboard.length === 0
      ? html`<p>It takes no keys: there is nothing in it to press or to fill in.</p>`
      : html`<table class="facts">
          <caption>
            Keys
          </caption>
          <thead>
            <tr>
              <th scope="col">Key</th>
              <th scope="col">What it does</th>
            </tr>
          </thead>
          <tbody>
            ${keyboard.map(
              ([keys, effect]) =>
                html`<tr>
                  <th scope="row">${keys.split(', ').map((key, index) => html`${index > 0 ? ', ' : ''}<kbd>${key}</kbd>`)}</th>
                  <td>${effect}</td>
                </tr>`,
            )}
          </tbody>
        </table>`}`;
}

/** Puts a template into a node of its own, for stories that need one. */
export function nodeOf(template: TemplateResult): HTMLElement {
  const box = document.createElement('div');
  render(template, box);
  return box;
}
