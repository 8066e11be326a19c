import {parentPort} from 'node:worker_threads';
import type {Answers} from '@civic-widgets/model';
import {writeBallots} from '../ballots.js';
import {tagOf} from '../routes/etag.js';
import {Tally, UncountableError} from './tally.js';
import type {Counted, Order, Reply} from './worker-messages.js';

// Counting a hundred thousand rankings takes longer than somebody who sends an answer should wait: it has a thread of its own.

const port = parentPort;
if (!port) throw new Error('This file is a worker of tallies.js');

interface Kept {
  readonly tally: Tally;
  failure?: unknown;
}

const tallies = new Map<number, Kept>();

port.on('message', (order: Order) => {
  switch (order.kind) {
    case 'open': {
      const {questions, seed, constituencies} = order.plan;
      tallies.set(order.tally, {tally: new Tally(questions, seed, constituencies)});
      return;
    }
    case 'add':
      return add(order.tally, order.answers);
    case 'close':
      tallies.delete(order.tally);
      return;
    case 'count':
    case 'write':
      port.postMessage(answer(order));
  }
});

function add(id: number, answers: readonly string[]): void {
  const kept = tallies.get(id);
  if (!kept || kept.failure !== undefined) return;
  // An answer is stored whether or not it can be counted.
  try {
    kept.tally.add(answers.map((text) => JSON.parse(text) as Answers));
  } catch (error) {
    kept.failure = error;
  }
}

function answer(order: Extract<Order, {id: number}>): Reply {
  const {id} = order;
  try {
    const kept = tallies.get(order.tally);
    if (!kept) throw new Error('There is no such tally');
    if (kept.failure !== undefined) throw kept.failure;
    return {id, value: order.kind === 'count' ? count(kept.tally, order.byGroup) : write(kept.tally, order)};
  } catch (error) {
    const {message} = error as Error;
    return {id, error: {message, ...(error instanceof UncountableError && {question: error.question})}};
  }
}

function count(tally: Tally, byGroup: boolean): Counted {
  return {responses: tally.responses, questions: tally.questions, ...(byGroup && tally.groups)};
}

function write(tally: Tally, {consultation, question, format}: Extract<Order, {kind: 'write'}>) {
  const file = writeBallots(consultation, question, tally.ballotsOf(question.id) ?? [], format);
  return {...file, tag: tagOf(file.text)};
}
