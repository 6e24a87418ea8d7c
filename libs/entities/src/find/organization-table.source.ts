import type { FoundMention, MentionSource } from '../mention';
import type { Organization } from '../tables/organizations';
import { PhraseTable } from '../tables/phrase-table';

/** Organisations known by name: international bodies, parties, armed groups, companies, media, clubs. */
export function organizationTableSource(organizations: readonly Organization[]): MentionSource {
  const table = toPhrases(organizations);
  return {
    name: 'organization-table',
    findMentions(fields) {
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
}

function toPhrases(
  organizations: readonly Organization[],
): PhraseTable<Omit<Organization, 'names'> & { readonly hasMadda: boolean }> {
  const phrases = new PhraseTable<Omit<Organization, 'names'> & { readonly hasMadda: boolean }>(17);
  for (const { kind, link, names } of organizations) {
    for (const name of names) phrases.add(name, { kind, link, hasMadda: name.startsWith('آ') });
  }
  return phrases;
}
