import jsonc from 'jsonc-parser';
import {textFault} from '@civic-widgets/model';
import {ProblemError} from './errors.js';

// Our deepest record is five levels. The limit keeps a body of brackets from exhausting the stack.
const deepest = 32;

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON as strictly as its grammar (RFC 8259) is, and refuses what the grammar leaves open: a name that stands twice
 * (readers disagree on which one counts) and names that reach into JavaScript's objects, which valibot would drop unsaid.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('malformed-json', {cause});
  }
  checkNames(text);
  return value;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    throw new ProblemError('malformed-json', {detail: 'The body is not UTF-8.', cause});
  }
}

// JSON.parse has dropped all but the last of a doubled name, so the text is walked once more.
function checkNames(text: string): void {
  const objects: Set<string>[] = [];
  let depth = 0;
  const enter = () => {
    depth += 1;
    if (depth > deepest) throw new ProblemError('invalid-body', {detail: 'The body is nested too deeply.'});
  };
  jsonc.visit(text, {
    onObjectBegin() {
      enter();
      objects.push(new Set());
    },
    onObjectProperty(name) {
      const names = objects.at(-1);
      if (forbidden.has(name)) {
        throw new ProblemError('forbidden-key', {detail: `The name ${JSON.stringify(name)} is not allowed.`});
      }
      if (names?.has(name))
        throw new ProblemError('doubled-key', {detail: `${JSON.stringify(name.slice(0, 64))} stands twice.`});
      names?.add(name);
    },
    onObjectEnd() {
      depth -= 1;
      objects.pop();
    },
    onArrayBegin: enter,
    onArrayEnd() {
      depth -= 1;
    },
  });
}

/** Refuses a body that holds, in any of its strings, a character that can't be stored or that could mislead a reader. */
export function checkTexts(value: unknown): void {
  if (typeof value === 'string') {
    const fault = textFault(value.replace(/\r\n?/g, '\n'));
    if (fault) throw new ProblemError(fault);
  } else if (Array.isArray(value)) {
    value.forEach(checkTexts);
  } else if (value !== null && typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) {
      checkTexts(name);
      checkTexts(inner);
    }
  }
}
