import {createContext} from '@lit/context';
import type {Translator} from '@civic-widgets/i18n';

/** From a widget to the primitives inside it: the sentences to speak in. */
export const translatorContext = createContext<Translator>(Symbol.for('civic-translator/1'));
