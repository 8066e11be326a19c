import {html, type TemplateResult} from 'lit';
import {fieldName, type LocationQuestion} from '@civic-widgets/model';
import {followable} from '@civic-widgets/client';
import type {Bounds, Place} from '@civic-widgets/ui';
import '@civic-widgets/ui/fieldset/define.js';
import '@civic-widgets/ui/map-pin/define.js';
import '@civic-widgets/ui/text-field/define.js';
import type {PlaceAnswer} from '../words/location.js';
import {wordsIn, type Asked} from './asked.js';

/** Words for the place always; beside them a pin, where there is a map to put it on. What becomes of it is said before it is asked for. */
export function render(asked: Asked<LocationQuestion>): TemplateResult {
  const {scene, question, label, hint, error, answer, onAnswer} = asked;
  const {id, map, required} = question;
  const {t} = scene.translator;
  const {address = '', lat, lon} = (typeof answer === 'object' ? answer : {}) as PlaceAnswer;
  const note = t('poll.location.note');
  if (!map) {
    return html`<civic-text-field
      exportparts="field, label, hint, error, control"
      name=${id}
      .label=${label}
      .hint=${hint || t('poll.location.example')}
      .note=${note}
      .error=${error}
      ?required=${required}
      .value=${address}
      @input=${(event: Event) => onAnswer(inWords((event.target as HTMLElement & {value: string}).value))}
    ></civic-text-field>`;
  }
  // Both fields are read: whoever types fast, or by machine, is in the second before the first is drawn.
  const onInput = (event: Event) => {
    const [field, pin] = (event.currentTarget as HTMLElement).children as unknown as [
      {value: string},
      {value: Place | null},
    ];
    onAnswer({...inWords(field.value), ...pin.value});
  };
  return html`<civic-fieldset
    exportparts="field, label, hint, error"
    name=${id}
    tabindex="-1"
    .label=${label}
    .hint=${hint}
    .error=${error}
    @input=${onInput}
  >
    <civic-text-field
      exportparts="field, label, hint, error, control"
      name=${fieldName(id, 'address')}
      ?required=${required}
      .label=${t('poll.location.address')}
      .hint=${t('poll.location.example')}
      .note=${note}
      .value=${address}
    ></civic-text-field>
    <civic-map-pin
      exportparts="field, label, hint, error, map, pin, button, icon, place"
      name=${fieldName(id, 'pin')}
      ?required=${required}
      .label=${t('poll.location.pin')}
      .image=${followable(map.image, scene.base, scene.poll?.api) ?? ''}
      .bounds=${map.bounds as unknown as Bounds}
      .alt=${wordsIn(asked, map.alt)}
      .value=${lat === undefined || lon === undefined ? null : {lat, lon}}
    ></civic-map-pin>
  </civic-fieldset>`;
}

function inWords(address: string): {readonly address?: string} {
  return address.trim() === '' ? {} : {address};
}
