import {writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {inspect} from 'node:util';
import {root} from './run.js';

/**
 * A reporter for node:test: says what failed and why, with what that file printed, and writes the totals to the file
 * that `CIVIC_TOTALS` names.
 *
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 */
export default async function* reporter(events) {
  const totals = {passed: 0, failed: 0, skipped: 0};
  /** @type {string[]} */
  const names = [];
  /** @type {Map<string, string>} what each file printed */
  const printed = new Map();
  /** @type {Set<string>} */
  const failedFiles = new Set();

  for await (const {type, data} of events) {
    switch (type) {
      case 'test:start':
        names.length = data.nesting;
        names[data.nesting] = data.name;
        break;
      case 'test:stdout':
      case 'test:stderr':
        printed.set(data.file, (printed.get(data.file) ?? '') + data.message);
        break;
      case 'test:diagnostic':
        // What a test wants known, such as a measurement; Node's own are its totals.
        if (data.nesting > 0) yield `  · ${data.message}\n`;
        break;
      case 'test:pass':
        if (isGroup(data)) break;
        totals[data.skip !== undefined || data.todo !== undefined ? 'skipped' : 'passed'] += 1;
        if (process.env.CIVIC_VERBOSE) yield `  ✓ ${title(names, data)} (${(data.details.duration_ms / 1000).toFixed(1)} s)\n`;
        break;
      case 'test:fail': {
        const file = data.file ?? '';
        // A group fails with its tests, which were told already, or by itself: in a hook, or before its first test.
        const {error} = data.details;
        const isTold = isGroup(data) && failedFiles.has(file);
        if (isTold && causeOf(error).failureType !== 'hookFailed') break;
        if (!isTold) totals.failed += 1;
        failedFiles.add(file);
        yield `\n  ✗ ${title(names, data)}\n    ${relative(root, file)}\n${indent(describe(error))}\n`;
        break;
      }
    }
  }
  for (const file of failedFiles) {
    const text = printed.get(file);
    if (text) yield `\n  ${relative(root, file)} printed:\n${indent(text.slice(-8000))}\n`;
  }
  if (process.env.CIVIC_TOTALS) writeFileSync(process.env.CIVIC_TOTALS, JSON.stringify(totals));
}

/**
 * `describe`, and the file itself, which Node reports as a test where it has none or can't be loaded.
 * @param {{name: string, file?: string, nesting: number, details: {type?: string}}} data
 */
function isGroup({name, file, nesting, details}) {
  return details.type === 'suite' || (nesting === 0 && file !== undefined && file.endsWith(name.replace(/^\.\//, '')));
}

/**
 * @param {readonly string[]} names
 * @param {{name: string, nesting: number}} data
 */
function title(names, {name, nesting}) {
  return [...names.slice(0, nesting), name.replace(`${root}/`, '')].join(' › ');
}

/**
 * @param {unknown} error
 * @returns {{failureType?: string, cause?: unknown}}
 */
function causeOf(error) {
  return typeof error === 'object' && error !== null ? error : {};
}

/**
 * The error itself: node:test wraps it.
 * @param {unknown} error
 */
function describe(error) {
  const cause = causeOf(error).cause ?? error;
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause);
  const stack = (cause.stack ?? cause.message).split('\n').filter((line) => !/node:|node_modules|<anonymous>\)$|at async Promise/.test(line));
  const {expected, actual} = /** @type {{expected?: unknown, actual?: unknown}} */ (cause);
  const hasBoth = 'expected' in cause && !cause.message.includes('\n');
  return [...stack, ...(hasBoth ? [`expected: ${inspect(expected)}`, `actual:   ${inspect(actual)}`] : [])].join('\n');
}

/** @param {string} text */
function indent(text) {
  return text.trimEnd().replaceAll(/^/gm, '    ');
}
