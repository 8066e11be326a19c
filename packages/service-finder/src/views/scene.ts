import {html, nothing, type TemplateResult} from 'lit';
import type {Holidays} from '@civic-widgets/hours';
import {directionOf, type Translator} from '@civic-widgets/i18n';

/** What every view needs to speak: the sentences, the language of the place, the time, and how deep the widget stands in the page. */
export interface Scene {
  readonly translator: Translator;
  /** The language of the page; data is shown in it even where our own sentences are not. */
  readonly place: string;
  readonly headingLevel: number;
  readonly now: Date;
  readonly holidays: Holidays | undefined;
}

/** A real heading, `deeper` levels under the widget's own, never deeper than 6. Level 1 is for a page that is nothing but the finder. */
export function renderHeading(scene: Scene, content: unknown, {deeper = 0, id = ''} = {}): TemplateResult {
  const part = deeper === 0 ? 'heading' : 'subheading';
  const [tabindex, name] = [id ? '-1' : nothing, id || nothing];
  switch (Math.min(6, Math.max(1, scene.headingLevel + deeper))) {
    case 1:
      return html`<h1 id=${name} part=${part} tabindex=${tabindex}>${content}</h1>`;
    case 2:
      return html`<h2 id=${name} part=${part} tabindex=${tabindex}>${content}</h2>`;
    case 3:
      return html`<h3 id=${name} part=${part} tabindex=${tabindex}>${content}</h3>`;
    case 4:
      return html`<h4 id=${name} part=${part} tabindex=${tabindex}>${content}</h4>`;
    case 5:
      return html`<h5 id=${name} part=${part} tabindex=${tabindex}>${content}</h5>`;
    default:
      return html`<h6 id=${name} part=${part} tabindex=${tabindex}>${content}</h6>`;
  }
}

/** A paragraph of data, marked with its language where it is not the widget's. */
export function renderText(
  {translator}: Scene,
  {value, lang}: {readonly value: string; readonly lang: string},
  name = '',
): TemplateResult {
  const isForeign = lang !== translator.lang;
  return html`<p
    class=${name || nothing}
    lang=${isForeign ? lang : nothing}
    dir=${isForeign ? directionOf(lang) : nothing}
  >
    ${value}
  </p>`;
}
