import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Writes a content folder with one site, `test`, and these consultations of it. */
export function writeContent(consultations: readonly (object & {readonly id: string})[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'civic-content-'));
  mkdirSync(join(folder, 'sites'));
  mkdirSync(join(folder, 'consultations'));
  writeFileSync(join(folder, 'sites/test.json'), JSON.stringify({id: 'test', name: 'Test', origins: []}));
  for (const consultation of consultations) {
    writeFileSync(
      join(folder, 'consultations', `${consultation.id}.json`),
      JSON.stringify({site: 'test', ...consultation}),
    );
  }
  return folder;
}
