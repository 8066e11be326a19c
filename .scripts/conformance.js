import {existsSync} from 'node:fs';
import {isAbsolute, join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {bundle, compile} from './build.js';
import {install} from './install.js';
import {startPostgres} from './postgres.js';
import {root, run, say, stopOnSignals} from './run.js';
import {crossTests, nodeTest} from './test-files.js';

/** `npm run conformance -- --data DIR` runs the real-world data sets against what stands here. */
const {values} = parseArgs({options: {data: {type: 'string', default: join(root, '../shared/data')}}});
// npm runs this at the top of the repository; people type the folder from where they stand.
const data = isAbsolute(values.data) ? values.data : resolve(process.env.INIT_CWD ?? root, values.data);
if (!existsSync(data)) {
  say(`There is no folder ${data}. Name the data sets' with --data.`);
  process.exit(1);
}

stopOnSignals();

const {missing} = await install({browsers: true, postgres: true});
for (const name of missing) say(`Missing on this machine: ${name}`);
if (!(await compile()) || (await bundle({staleOnly: true})).length > 0) process.exit(1);
const postgres = await startPostgres();
try {
  process.exitCode = await run(process.execPath, [...nodeTest(1), ...crossTests('conformance')], {
    env: {
      ...process.env,
      CIVIC_SHARED_DATA: data,
      CIVIC_VERBOSE: '1',
      ...(postgres && {CIVIC_TEST_DATABASE_URL: postgres.url}),
    },
  });
} finally {
  await postgres?.stop();
}
