import {statusAt} from '@civic-widgets/model';
import type {Content} from './content.js';
import type {Settings} from './repositories/settings.js';
import {StartError} from './start-error.js';

/**
 * Holds the weights of each consultation against those with which it opened, and refuses to start where they have changed since: no one may
 * choose weights when they can know the answers. What counts is what stood when this server first met the consultation open, or last met it before
 * that; it is kept in the database, so a new database knows nothing of it.
 */
export async function checkDeclarations(
  {consultations}: Content,
  settings: Settings,
  now: number,
): Promise<void> {
  const changed: string[] = [];
  for (const consultation of consultations.values()) {
    const {id, constituencies} = consultation;
    const name = `weights ${id}`;
    const declared = constituencies?.weights
      ? canonical(constituencies.question, constituencies.weights)
      : 'none';
    const kept = await settings.keep(name, declared);
    if (kept === declared) continue;
    if (statusAt(consultation, now) === 'upcoming') await settings.replace(name, declared);
    else
      changed.push(
        `consultations/${id}.json: constituencies.weights: were ${kept} when it opened, and can't be changed since`,
      );
  }
  if (changed.length > 0) throw new StartError(`Weights were changed after opening:\n${changed.join('\n')}`);
}

function canonical(question: string, weights: Readonly<Record<string, number>>): string {
  return JSON.stringify([question, Object.entries(weights).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
