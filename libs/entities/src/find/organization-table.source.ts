import type { FoundMention, MentionSource } from '../mention';
import type { Organization } from '../tables/organizations';
import { countriesOf } from '../tables/identities';
import { PhraseTable } from '../tables/phrase-table';

/** Organisations known by name: international bodies, parties, armed groups, companies, media, clubs. */
export function organizationTableSource(organizations: readonly Organization[]): MentionSource {
  const table = toPhrases(organizations);
  const atHome = toPhrases(organizations.map((one) => ({ ...one, names: one.namesAtHome })));
  return {
    name: 'organization-table',
    findMentions(fields) {
      const mentions: FoundMention[] = [];
      const countries = countriesOf(fields);
      for (const field of fields) {
        for (let index = 0; index < field.words.length; index += 1) {
          const sure = table.matchAt(field, index);
          const match = sure ?? atHome.matchAt(field, index);
          if (match === undefined) continue;
          const { kind, link, hasMadda } = match.value;
          if (sure === undefined && !countries.has(link.iso ?? '')) continue;
          // آبل is Apple, إبل are camels: normalised they are one word.
          if (hasMadda && match.words === 1 && field.text[match.start] !== 'آ') continue;
          const { start, end } = match;
          // النصر الإماراتي is another club.
          const told = field.places.find((place) => place.via === 'adjective' && place.start === end + 1)?.iso;
          if (kind === 'sports club' && told !== undefined && told !== link.iso) continue;
          mentions.push({
            field: field.name,
            start,
            end,
            type: 'ORG',
            kind,
            link,
            confidence: 0.93,
            strength: 3,
            needsTag: sure === undefined,
          });
          index += match.words - 1;
        }
      }
      return mentions;
    },
  };
}

/** What a phrase of the table means. */
interface Known extends Pick<Organization, 'kind' | 'link'> {
  readonly hasMadda: boolean;
}

function toPhrases(organizations: readonly Omit<Organization, 'namesAtHome'>[]): PhraseTable<Known> {
  const phrases = new PhraseTable<Known>(17);
  for (const { kind, link, names } of organizations) {
    for (const name of names) phrases.add(name, { kind, link, hasMadda: name.startsWith('آ') });
  }
  return phrases;
}
