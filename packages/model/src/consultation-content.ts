import * as v from 'valibot';
import {served, written} from './consultation.js';
import {Question} from './question-types.js';
import {Id, Whole} from './question.js';
import {Text} from './text.js';

/**
 * Groups whose answers are also counted each by itself, such as parents, staff and pupils. `question` is the single choice by which
 * people say which they belong to; its options are the groups. `electorates` is how many people each has. Groups are never weighted unless
 * `weights` says so before the consultation opens: the share that an option has in a group then counts as often as the group's weight.
 */
export const Constituencies = v.object({
  question: Id,
  electorates: v.optional(v.record(Id, Whole)),
  weights: v.optional(v.record(Id, Whole)),
});
export type Constituencies = v.InferOutput<typeof Constituencies>;

/** What came of it: what was asked, what people said, and what was or will be done. `date` is the day on which this was written. */
export const Feedback = v.object({asked: Text, said: Text, did: Text, date: v.optional(v.string())});
export type Feedback = v.InferOutput<typeof Feedback>;

const whole = {
  ...written,
  constituencies: v.optional(Constituencies),
  /** How many people could answer: the turnout is told against it. */
  electorate: v.optional(Whole),
  feedback: v.optional(Feedback),
  questions: v.pipe(v.array(Question), v.minLength(1)),
};

/** What an author writes: all of a consultation but what the server adds when it serves it. */
export const ConsultationContent = v.object(whole);
export type ConsultationContent = v.InferOutput<typeof ConsultationContent>;

/**
 * A consultation as a widget reads it. `status` is the server's word on whether answers are taken now: the server's
 * clock decides, not the visitor's. A status that this version does not know shows the link to the plain page.
 */
export const Consultation = v.object({...whole, ...served});
export type Consultation = v.InferOutput<typeof Consultation>;
