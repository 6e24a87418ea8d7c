import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { projectRoot } from '@naba/project';

/** A page whose article is known. */
export interface TruePage {
  /** Name of its file. */
  readonly key: string;
  readonly url: string;
  readonly articleBody: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string | null | undefined;
  readonly html: Uint8Array;
}

type Truth = Omit<TruePage, 'key' | 'html'>;

/**
 * The pages of a set such as `extraction`, `fields` or `dates/dev`, in the order of their truth, in which a page without a date has
 * NaN or null.
 *
 * @param folder with `ground-truth.json` and `html/<key>.html.gz`
 */
export function readSetPages(folder: string): TruePage[] {
  const text = readFileSync(join(folder, 'ground-truth.json'), 'utf8').replaceAll(': NaN', ': null');
  const truth = JSON.parse(text) as Record<string, Truth & { readonly datePublished?: string | null }>;
  return Object.entries(truth).map(([key, { datePublished, ...page }]) => ({
    date: datePublished,
    ...page,
    key,
    html: gunzipSync(readFileSync(join(folder, 'html', `${key}.html.gz`))),
  }));
}

/** Our own pages after the habits of Arabic sites, with their truth. */
export function readArabicPages(): TruePage[] {
  const folder = join(projectRoot(), 'libs/extraction/testdata/arabic');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  return Object.entries(truth).map(([key, page]) => ({
    ...page,
    key,
    html: readFileSync(join(folder, 'pages', `${key}.html`)),
  }));
}
