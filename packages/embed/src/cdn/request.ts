import type {Catalogue} from '@civic-widgets/model';

/** Asks for JSON as the widgets' own client does: no cookie, and not the address of the page that the person is on. */
export async function requestJson(url: string): Promise<Response> {
  return fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {Accept: 'application/json'},
  });
}

/** The sentences of one language. */
export async function requestCatalogue(url: string): Promise<Catalogue> {
  const response = await requestJson(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json() as Promise<Catalogue>;
}
