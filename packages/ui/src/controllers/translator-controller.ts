import type {ReactiveElement} from 'lit';
import {ContextConsumer} from '@lit/context';
import {createReader, type Translator} from '@civic-widgets/i18n';
import {translatorContext} from '../contexts/translator-context.js';
import english from '../locales/en.json' with {type: 'json'};

const alone = createReader([{lang: 'en', entries: english}]);

/** The sentences of a primitive: those of the widget around it, or English where it stands alone. */
export class TranslatorController {
  readonly #consumer: ContextConsumer<typeof translatorContext, ReactiveElement>;

  constructor(host: ReactiveElement) {
    this.#consumer = new ContextConsumer(host, {context: translatorContext, subscribe: true});
  }

  get translator(): Translator {
    return this.#consumer.value ?? alone;
  }
}
