export function findProgram(...names: string[]): string | undefined;
export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function findWebKit(): {driver: string; browser: string; screen: string} | undefined;
export function findPostgres(): string | undefined;
