import type {Translator} from '@civic-widgets/i18n';

interface Some {
  readonly options: readonly unknown[];
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

/** How many may be chosen, in the words of a type: `poll.multiple.choose.max`. */
export function howMany({t}: Translator, type: string, {min = 0, max, options}: Some): string {
  const most = max !== undefined && max < options.length ? max : undefined;
  const say = (form: string, values = {}) => t(`poll.${type}.choose.${form}`, values);
  if (most !== undefined && min === most) return say('exact', {count: most});
  if (most !== undefined && min > 0) return say('between', {min, count: most});
  if (most !== undefined) return say('max', {count: most});
  return min > 1 ? say('min', {count: min}) : say('any');
}
