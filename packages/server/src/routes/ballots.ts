import * as v from 'valibot';
import {
  ballotFormatsOf,
  isKnown,
  readBallots,
  type BallotFormat,
  type Consultation,
} from '@civic-widgets/model';
import type {RecountableQuestion} from '../ballots.js';
import {ProblemError} from '../errors.js';
import type {Services} from '../services.js';
import {findConsultation} from './consultations.js';
import type {Handlers} from './contract.js';
import type {TaggedFile} from '../tally/tallies.js';
import {isKnown as isKnownTag} from './etag.js';

interface Written {
  readonly responses: number;
  readonly file: Promise<TaggedFile>;
}

export function ballotHandlers({consultations, results}: Services): Pick<Handlers, 'readBallots'> {
  // After closing nothing changes any more: each file is written once. As many are kept as the content has questions and formats.
  const files = new Map<string, Written>();
  return {
    async readBallots(request, reply) {
      const {consultation} = findConsultation(consultations, request);
      const {question, format} = readQuery(consultation, request.query);
      const name = JSON.stringify([consultation.id, question.id, format]);
      const file = await results.final(consultation, async ({responses, write}) => {
        let written = files.get(name);
        // An answer that came in time may have been on its way to the disk.
        if (written?.responses !== responses) {
          written = {responses, file: write(question, format)};
          files.set(name, written);
          written.file.catch(() => files.delete(name));
        }
        return written.file;
      });
      reply.headers({'etag': file.tag, 'cache-control': 'public, no-cache'});
      if (isKnownTag(request, file.tag)) return reply.code(304).send();
      if (format !== 'json') reply.header('content-disposition', `attachment; filename="${file.name}"`);
      return reply.type(file.type).send(file.text);
    },
  };
}

function readQuery(
  {questions}: Consultation,
  query: unknown,
): {readonly question: RecountableQuestion; readonly format: BallotFormat} {
  const {success, output} = v.safeParse(readBallots.query, query);
  const counted = questions.filter(isRecountable);
  const question = counted.find(({id}) => success && id === output.question);
  if (!success || !question) {
    throw new ProblemError('invalid-query', {
      detail: `question must be one whose ballots are published: ${counted.map(({id}) => id).join(', ') || 'there is none'}; format one of theirs.`,
    });
  }
  const formats = ballotFormatsOf(question.type);
  if (!formats.includes(output.format)) {
    throw new ProblemError('invalid-query', {
      detail: `format must be one of ${formats.join(', ')} for this question.`,
    });
  }
  return {question, format: output.format};
}

function isRecountable(question: Consultation['questions'][number]): question is RecountableQuestion {
  return isKnown(question) && ballotFormatsOf(question.type).length > 0;
}
