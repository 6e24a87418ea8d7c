import type { ModelFolder } from '@naba/models';
import { readModelTable, valuesOf } from './model-table';
import { PhraseTable } from './phrase-table';

export interface Ministry {
  readonly id: string;
  readonly en: string;
  readonly ar: string;
}

export interface Ministries {
  readonly phrases: PhraseTable<Ministry>;
  /** Wikidata id of a ministry of the country with an ISO code. */
  wikidataId(ministry: Ministry, iso: string): string | undefined;
}

/** Reads `ministries.tsv` and `ministry-ids.tsv`. */
export function openMinistries(models: ModelFolder): Ministries {
  const ids = new Map(readModelTable(models, 'ministry-ids.tsv').map((row) => [`${row['subject']!} ${row['iso']!}`, row['wd']!]));
  return { phrases: readPhrases(models), wikidataId: ({ id }, iso) => ids.get(`${id} ${iso}`) };
}

function readPhrases(models: ModelFolder): PhraseTable<Ministry> {
  const phrases = new PhraseTable<Ministry>(15);
  for (const row of readModelTable(models, 'ministries.tsv')) {
    const [en, ar] = [valuesOf(row['en']), valuesOf(row['ar'])];
    const ministry = { id: row['id']!, en: `Ministry of ${en[0]!}`, ar: `وزارة ${ar[0]!}` };
    for (const name of ar) phrases.add(`وزارة ${name}`, ministry);
    for (const name of en)
      for (const phrase of [`Ministry of ${name}`, `${name} Ministry`, `ministry of ${name.toLowerCase()}`])
        phrases.add(phrase, ministry);
  }
  return phrases;
}
