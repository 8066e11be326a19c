import {html, type TemplateResult} from 'lit';
import {followable} from '@civic-widgets/client';
import '@civic-widgets/ui/picture/define.js';
import {wordsIn, type Asked, type OptionImage} from './asked.js';

/** The picture of an option. It comes from where the consultation comes from, or its words stand alone: nobody else learns who looks. */
export function render(asked: Asked, {src, alt}: OptionImage): TemplateResult {
  const {base, poll} = asked.scene;
  return html`<civic-picture
    .src=${followable(src, base, poll?.api) ?? ''}
    .alt=${wordsIn(asked, alt)}
  ></civic-picture>`;
}
