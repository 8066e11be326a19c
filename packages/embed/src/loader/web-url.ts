/** An http or https address; `undefined` for anything else. `URL.canParse` is younger than the browsers that get here. */
export function webUrl(address: string, base?: string | URL): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
