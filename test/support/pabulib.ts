import {readFileSync} from 'node:fs';
import {readPabulib} from '@civic-widgets/counting';

/** A participatory budget by approval, as its file says that it was counted. */
export interface Election {
  readonly meta: Readonly<Record<string, string>>;
  /** With the number of votes that the file itself says each got. */
  readonly projects: readonly {readonly id: string; readonly name: string; readonly votes: number}[];
  /** The projects that each voter approved of. */
  readonly ballots: readonly (readonly string[])[];
}

export function readElection(file: string): Election {
  const {meta, voteType, projects, ballots, details} = readPabulib(readFileSync(file, 'utf8'));
  if (voteType !== 'approval') throw new Error(`${file} holds ${voteType} votes, not approval`);
  return {
    meta,
    projects: projects.map(({id, name = ''}) => ({id, name, votes: Number(details.get(id)?.['votes'])})),
    ballots: ballots.map((ballot) => [...ballot.keys()]),
  };
}
