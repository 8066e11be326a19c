import * as v from 'valibot';

/** Why a value was left out: it is not what the model has there, or something that its record can't be without is missing. */
export type DroppedCode = 'value-invalid' | 'value-missing';

/** A value that was left out of a record, so that the rest of the record could be kept. */
export interface Dropped {
  readonly code: DroppedCode;
  /** Where it stood, in the record as it was given: `service_at_locations.0.location.latitude`. */
  readonly path: string;
  readonly value: unknown;
}

export interface LenientResult<T> {
  /** `undefined` when the record lacks what it can't be without. */
  readonly output: T | undefined;
  readonly dropped: readonly Dropped[];
}

/**
 * Reads a record that other people's software wrote: fields that the schema does not know are passed over, `null` counts as
 * absent, and a wrong value is left out and told, with the smallest part of the record that can't be without it. Never throws
 * for plain data, whatever it holds, and leaves the value as it was.
 */
export function readLeniently<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): LenientResult<v.InferOutput<Schema>> {
  const paths = new WeakMap<object, string>();
  const copy = copyOf(value, '', paths, []);
  const dropped: Dropped[] = [];
  for (;;) {
    const parsed = v.safeParse(schema, copy);
    if (parsed.success) return {output: parsed.output, dropped};
    const removals = new Map<object, Set<string>>();
    for (const issue of parsed.issues) {
      const [last, parent] = (issue.path ?? []).toReversed();
      const container: unknown = last?.input;
      if (!last || !isContainer(container))
        return {output: undefined, dropped: [...dropped, dropping('value-invalid', '', value)]};
      const key = String(last.key);
      const code = Object.hasOwn(container, key) ? 'value-invalid' : 'value-missing';
      dropped.push(dropping(code, join(paths.get(container), key), last.value));
      if (code === 'value-invalid') remember(removals, container, key);
      else if (parent && isContainer(parent.input)) remember(removals, parent.input, String(parent.key));
      else return {output: undefined, dropped};
    }
    for (const [container, keys] of removals) removeFrom(container, keys);
  }
}

type Container = Record<string, unknown> | unknown[];

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

// A copy without nulls, so that what is given is never changed. It remembers where each part stood, since removing an item from a
// list moves those after it; a part that holds itself is left out.
function copyOf(
  value: unknown,
  path: string,
  paths: WeakMap<object, string>,
  above: readonly object[],
): unknown {
  if (!isContainer(value)) return value ?? undefined;
  if (above.includes(value)) return undefined;
  const copy: Container = Array.isArray(value) ? [] : {};
  paths.set(copy, path);
  for (const [key, part] of Object.entries(value)) {
    const copied = copyOf(part, join(path, key), paths, [...above, value]);
    if (copied === undefined || key === '__proto__') continue;
    if (Array.isArray(copy)) copy.push(copied);
    else copy[key] = copied;
  }
  return copy;
}

function join(path: string | undefined, key: string): string {
  return path ? `${path}.${key}` : key;
}

function dropping(code: DroppedCode, path: string, value: unknown): Dropped {
  return {code, path, value};
}

function remember(removals: Map<object, Set<string>>, container: Container, key: string): void {
  const keys = removals.get(container) ?? new Set();
  removals.set(container, keys.add(key));
}

function removeFrom(container: object, keys: ReadonlySet<string>): void {
  if (Array.isArray(container)) {
    const kept: unknown[] = container.filter((_, index) => !keys.has(String(index)));
    container.splice(0, container.length, ...kept);
  } else {
    for (const key of keys) Reflect.deleteProperty(container, key);
  }
}
