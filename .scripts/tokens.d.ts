/** CSS values by theme and by the token's name. */
export function readTokens(): Promise<{
  values: Record<string, Record<string, string>>;
  mixed: Record<string, {usual: number; more: number}>;
}>;
export function tokenFiles(): Promise<Record<string, string>>;
