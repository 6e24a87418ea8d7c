import type { EntityLink, FoundMention, MentionSource } from './mention';
import { readModelTable, valuesOf } from './model-table';
import { PhraseTable } from './phrase-table';

interface Organization {
  readonly kind: string;
  readonly link: EntityLink;
  readonly hasMadda: boolean;
}

let table: PhraseTable<Organization> | undefined;

/** Organisations known by name: international bodies, parties, armed groups, companies, media, clubs (`models/organizations.tsv`). */
export const organizationTableSource: MentionSource = {
  name: 'organization-table',
  findMentions(fields) {
    table ??= readOrganizations();
    const mentions: FoundMention[] = [];
    for (const field of fields) {
      for (let index = 0; index < field.words.length; index += 1) {
        const match = table.matchAt(field, index);
        if (match === undefined) continue;
        const { kind, link, hasMadda } = match.value;
        // آبل is Apple, إبل are camels: normalised they are one word.
        if (hasMadda && match.words === 1 && field.text[match.start] !== 'آ') continue;
        const { start, end } = match;
        mentions.push({ field: field.name, start, end, type: 'ORG', kind, link, confidence: 0.93, strength: 3 });
        index += match.words - 1;
      }
    }
    return mentions;
  },
};

function readOrganizations(): PhraseTable<Organization> {
  const phrases = new PhraseTable<Organization>(17);
  for (const { kind, link, names } of listOrganizations()) {
    for (const name of names) phrases.add(name, { kind, link, hasMadda: name.startsWith('آ') });
  }
  return phrases;
}

/** Every organisation of the table with all its names, those in English first. */
export function listOrganizations(): { readonly kind: string; readonly link: EntityLink; readonly names: readonly string[] }[] {
  return readModelTable('organizations.tsv').map((row) => {
    const [en, ar] = [valuesOf(row['en']), valuesOf(row['ar'])];
    const name = { ...(ar[0] === undefined ? {} : { ar: ar[0] }), ...(en[0] === undefined ? {} : { en: en[0] }) };
    const iso = row['iso'] ?? '';
    const wikidata = row['wd'] ?? '';
    const link = { id: wikidata === '' ? `local:${row['id']!}` : `wd:${wikidata}`, name, ...(iso === '' ? {} : { iso }) };
    return { kind: row['kind']!, link, names: [...en, ...ar] };
  });
}
