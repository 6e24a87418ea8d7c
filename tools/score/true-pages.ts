import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';

/** A page whose article is known. */
export interface TruePage {
  readonly url: string;
  readonly articleBody: string;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly html: Uint8Array;
}

/** Our own pages after the habits of Arabic sites, with their truth. */
export function readArabicPages(): TruePage[] {
  const folder = join(projectRoot(), 'libs/extraction/testdata/arabic');
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Omit<TruePage, 'html'>>;
  return Object.entries(truth).map(([key, page]) => ({
    ...page,
    html: readFileSync(join(folder, 'pages', `${key}.html`)),
  }));
}
