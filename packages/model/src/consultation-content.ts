import * as v from 'valibot';
import {served, written} from './consultation.js';
import {Question} from './question-types.js';

const questions = v.pipe(v.array(Question), v.minLength(1));

/** What an author writes: all of a consultation but what the server adds when it serves it. */
export const ConsultationContent = v.object({...written, questions});
export type ConsultationContent = v.InferOutput<typeof ConsultationContent>;

/**
 * A consultation as a widget reads it. `status` is the server's word on whether answers are taken now: the server's
 * clock decides, not the visitor's. A status that this version does not know shows the link to the plain page.
 */
export const Consultation = v.object({...written, questions, ...served});
export type Consultation = v.InferOutput<typeof Consultation>;
