import {RankedBallots, type RankedElection} from '../ballots.js';
import {FormatError} from './format-error.js';
import {linesOf} from './lines.js';

/**
 * Reads ranked ballots in the Condorcet Election Format (version 1, CondorcetVote/CondorcetElectionFormat): parameters such as
 * `#/Candidates: Anna ; Ben`, then a ballot a line, `tag || Anna > Ben = Cleo ^2 * 42 # comment`. Where the candidates are not listed, the
 * ballots name them; where they are, others are left out. A weight (`^`) counts only where `#/Weight Allowed: true` says so.
 *
 * @throws FormatError with the line, when something makes no sense.
 */
export function readCvotes(text: string): RankedElection {
  const lines = linesOf(text);
  const parameters = readParameters(lines);
  const seats = parameters.get('number of seats') ?? parameters.get('number of seat');
  if (seats && !/^[1-9]\d*$/.test(seats.value))
    throw new FormatError(seats.line, `“${seats.value}” is no number of seats`);
  const hasWeights = isTrue(parameters.get('weight allowed'), false);
  const votes = lines.flatMap(({text: content, line}) => {
    const vote = content.replace(/#.*/, '').trim();
    return vote === '' ? [] : [readVote(vote, line)];
  });
  const listed = parameters.get('candidates');
  const candidates = listed
    ? split(listed.value, ';')
    : [...new Set(votes.flatMap(({ranks}) => ranks.flat()))];
  if (new Set(candidates).size < candidates.length)
    throw new FormatError(listed?.line ?? 1, 'a candidate is listed twice');
  if (candidates.length === 0) throw new FormatError(listed?.line ?? 1, 'there are no candidates');
  const places = new Map(candidates.map((name, place) => [name, place]));
  const ballots = new RankedBallots(candidates);
  for (const {ranks, weight, quantity} of votes) {
    const ranking = ranks
      .map((rank) => rank.flatMap((name) => places.get(name) ?? []))
      .filter((rank) => rank.length > 0);
    ballots.add(ranking, quantity * (hasWeights ? weight : 1));
  }
  return {
    seats: seats ? Number(seats.value) : 1,
    ballots,
    ...(!isTrue(parameters.get('implicit ranking'), true) && {unranked: 'open'}),
  };
}

interface Parameter {
  readonly value: string;
  readonly line: number;
}

function readParameters(lines: ReturnType<typeof linesOf>): Map<string, Parameter> {
  const parameters = new Map<string, Parameter>();
  for (const {text, line} of lines) {
    const [, name, value = ''] = /^\s*#\/\s*([^:]+?)\s*:(.*)$/.exec(text) ?? [];
    if (name !== undefined) parameters.set(name.toLowerCase(), {value: value.trim(), line});
  }
  return parameters;
}

function isTrue(parameter: Parameter | undefined, otherwise: boolean): boolean {
  if (!parameter) return otherwise;
  const value = parameter.value.toLowerCase();
  if (value !== 'true' && value !== 'false')
    throw new FormatError(parameter.line, `“${parameter.value}” is neither true nor false`);
  return value === 'true';
}

function readVote(vote: string, line: number): {ranks: string[][]; weight: number; quantity: number} {
  const found = /^(.*?)\s*(?:\^\s*(\S+?))?\s*(?:\*\s*(\S+))?$/.exec(
    vote.slice(vote.indexOf('||') < 0 ? 0 : vote.indexOf('||') + 2).trim(),
  );
  const [, ranking = '', weight = '1', quantity = '1'] = found ?? [];
  for (const number of [weight, quantity]) {
    if (!/^\d+$/.test(number)) throw new FormatError(line, `“${number}” is no whole number`);
  }
  if (/[<,;*^]/.test(ranking))
    throw new FormatError(line, `“${ranking}” is no ranking: ranks are parted by >, equal candidates by =`);
  const ranks = ranking === '/EMPTY/' ? [] : ranking.split('>').map((rank) => split(rank, '='));
  const names = ranks.flat();
  if (ranks.some((rank) => rank.length === 0)) throw new FormatError(line, 'a rank is empty');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new FormatError(line, `a ballot names ${twice} twice`);
  return {ranks, weight: Number(weight), quantity: Number(quantity)};
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}
