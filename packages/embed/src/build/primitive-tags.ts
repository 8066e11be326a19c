/** The form of a version that a tag name can hold: `1.2.3-beta.1` is `v1-2-3-beta-1`. */
export function tagSuffix(version: string): string {
  return `v${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/**
 * Writes the version into the names of primitives, so that two versions of ours on one page have elements of their own:
 * `civic-notice` becomes `civic-notice-v1-2-3`. Only whole names: not the event `civic-notice-close`, not the custom
 * property `--civic-notice-accent`, not the class `.civic-notice`, not the context key `civic-notice/1`, not the file
 * `civic-notice.js`.
 */
export function suffixPrimitives(code: string, tags: readonly string[], version: string): string {
  if (tags.length === 0) return code;
  const names = [...tags].sort((a, b) => b.length - a.length).join('|');
  const whole = new RegExp(String.raw`(?<![\w.-])(${names})(?![\w-]|/\d|\.[jt]s\b)`, 'g');
  return code.replace(whole, `$1-${tagSuffix(version)}`);
}
