#!/usr/bin/env node
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {
  asBudget,
  asRanked,
  asScored,
  BallotError,
  count,
  drawLots,
  FormatError,
  formatOf,
  isMethod,
  METHODS,
  readElection,
} from '../dist/index.js';

/**
 * Counts an election from a file and prints the count as JSON. Whatever is wrong with the file or the wish ends it with code 2 and one line.
 */
const usage = 'civic-count --method METHOD [--seats N] [--seed TEXT] [--variant NAME] [--no-skip] FILE';

/** What can't be counted, and why: a line for whoever asked. */
class Refusal extends Error {}

try {
  process.stdout.write(`${JSON.stringify(countFile(readWish(process.argv.slice(2))), null, 2)}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`civic-count: ${error.message.replace(/[\p{Cc}\s]+/gu, ' ')}\n`);
  process.exitCode = 2;
}

/**
 * @typedef {{file: string, method: import('../dist/index.js').Method, seats?: number, seed?: string, variant?: string}} Wish
 */

/**
 * @param {string[]} args
 * @returns {Wish}
 */
function readWish(args) {
  const {values, positionals} = parse(args);
  const known = Object.keys(METHODS).join(', ');
  if (values.method === undefined) throw new Refusal(`which method? ${usage}; methods: ${known}`);
  if (!isMethod(values.method)) throw new Refusal(`there is no method ${values.method}; there are ${known}`);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal(`name one file: ${usage}`);
  if (values.seats !== undefined && !/^[1-9]\d{0,8}$/.test(values.seats))
    throw new Refusal(`--seats ${values.seats} is no number of seats`);
  const variant = values['no-skip'] ? 'no-skip' : values.variant;
  /** @type {import('../dist/index.js').MethodFacts} */
  const {variants = []} = METHODS[values.method];
  if (variant !== undefined && !variants.some((one) => one === variant)) {
    throw new Refusal(
      `${values.method} has no variant ${variant}; there ${variants.length > 0 ? `are ${variants.join(', ')}` : 'is none'}`,
    );
  }
  return {
    file,
    method: values.method,
    ...(values.seats !== undefined && {seats: Number(values.seats)}),
    ...(values.seed !== undefined && {seed: values.seed}),
    ...(variant !== undefined && {variant}),
  };
}

/** @param {string[]} args */
function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'method': {type: 'string'},
        'seats': {type: 'string'},
        'seed': {type: 'string'},
        'variant': {type: 'string'},
        'no-skip': {type: 'boolean'},
      },
    });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : error}`);
  }
}

/** @param {Wish} wish */
function countFile({file, method, seats, seed, variant}) {
  const text = readText(file);
  /** @type {import('../dist/index.js').MethodFacts} */
  const {family, seats: seatsOfMethod, equalRanks} = METHODS[method];
  try {
    const read = readElection(formatOf(file, text), text, {...(equalRanks !== undefined && {equalRanks})});
    if (family === 'budget') {
      const skips =
        read.kind === 'budget' && read.pabulib?.meta.rule === 'greedy-no-skip' ? 'no-skip' : undefined;
      const options = {variant: variant ?? (method === 'greedy' ? skips : undefined)};
      return shown(count(/** @type {'greedy'} */ (method), asBudget(read), options));
    }
    const election = family === 'scored' ? asScored(read) : asRanked(read);
    const lots = seed === undefined ? election.lots : drawLots(election.ballots.candidates, seed);
    const contest = {
      ...election,
      seats: seatsOfMethod === 'one' ? 1 : (seats ?? election.seats),
      ...(lots && {lots}),
    };
    return shown(
      count(
        /** @type {'irv'} */ (method),
        /** @type {import('../dist/index.js').RankedElection} */ (contest),
        {variant},
      ),
    );
  } catch (error) {
    if (error instanceof FormatError || error instanceof BallotError || error instanceof RangeError)
      throw new Refusal(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * The method, the seats and the elected first; rounds even where a method has none, and no number of seats where it fills none.
 *
 * @param {object} result
 */
function shown(result) {
  return {
    .../** @type {{method?: unknown, seats?: unknown, elected?: unknown}} */ ({
      method: '',
      seats: null,
      elected: [],
      rounds: [],
    }),
    ...result,
  };
}

/**
 * Old files were written in Latin-1: what is no UTF-8 is read as that.
 *
 * @param {string} file
 */
function readText(file) {
  /** @type {Buffer} */
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new Refusal(
      code === 'ENOENT' ? `${file}: there is no such file` : `${file}: can't be read (${code})`,
    );
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}
