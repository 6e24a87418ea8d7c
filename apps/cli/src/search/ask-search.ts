import { authorization } from '../keys/authorization';

/** Address of the search API for a query and filters. */
export interface Question {
  readonly words: readonly string[];
  /** Parameters as `name=value`; those of one name are joined by OR. The service knows which there are. */
  readonly filters: readonly string[];
}

/** @throws Error for a filter that is not written `name=value` */
export function toAddress(path: string, search: string, { words, filters }: Question): URL {
  const url = new URL(path, search);
  if (words.length > 0) url.searchParams.set('q', words.join(' '));
  for (const filter of filters) {
    const [, name, value] = /^([a-z]+)=(.+)$/s.exec(filter) ?? [];
    if (name === undefined || value === undefined) throw new Error(`${filter} is no filter; write for example lang=ar.`);
    url.searchParams.append(name, value);
  }
  return url;
}

/** Collects an option that may be given several times. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** @throws Error where nobody answers, with how to start the service */
export async function ask(
  url: URL,
  request: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(url, { ...request, headers: { ...authorization(), ...request.headers } }).catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    throw new Error(`Search does not answer at ${url.origin}; start it with: npm start`, { cause: error });
  });
}

/** What a problem says, for people; the text itself where it is none. */
export function problemOf(text: string): string {
  try {
    const { title, detail } = JSON.parse(text) as { title?: string; detail?: string };
    return [title, detail].filter(Boolean).join(': ');
  } catch {
    return text;
  }
}
