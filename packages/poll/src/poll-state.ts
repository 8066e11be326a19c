import type {AnswerFault, Answers, Consultation, Results} from '@civic-widgets/model';
import type {ClientError, KeptAnswer, Outgoing} from '@civic-widgets/client';

/** Where an answer is on its way to the server. It is `sent` only when the server has said so; that is a state of the poll. */
export type Sending =
  | {readonly step: 'idle'}
  | {readonly step: 'sending'; readonly outgoing: Outgoing}
  | {readonly step: 'waiting'; readonly outgoing: Outgoing; readonly error: ClientError; readonly kept?: KeptAnswer; readonly isTrying?: boolean}
  | {readonly step: 'refused'; readonly error: ClientError; readonly fromDevice: boolean};

/** What is known of the result. */
export type Outcome =
  | {readonly status: 'none' | 'loading' | 'failed'}
  | {readonly status: 'ready'; readonly results: Results}
  | {readonly status: 'withheld'; readonly code: string};

/** Everything that the poll can be. Two of these at once can't be written. */
export type PollState =
  | {readonly status: 'idle' | 'loading'}
  | {readonly status: 'failed'; readonly error: ClientError}
  | {readonly status: 'upcoming' | 'unknown'; readonly consultation: Consultation}
  | {readonly status: 'closed'; readonly consultation: Consultation; readonly outcome: Outcome}
  | {
      readonly status: 'open';
      readonly consultation: Consultation;
      readonly answers: Answers;
      readonly faults: readonly AnswerFault[];
      readonly sending: Sending;
      readonly outcome: Outcome;
    }
  | {
      readonly status: 'answered';
      readonly consultation: Consultation;
      /** Missing when the page took the sending over and gave none. */
      readonly receipt: string | undefined;
      /** A change came after the first answer had arrived; the first one counts. */
      readonly tooLate: boolean;
      readonly fromDevice: boolean;
      readonly outcome: Outcome;
    };

export type OpenState = Extract<PollState, {status: 'open'}>;
export type AnsweredState = Extract<PollState, {status: 'answered'}>;
