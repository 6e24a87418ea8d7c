import { hasArabicLetter, normalizeArabic } from '@naba/arabic';
import type { EntityV1 } from '@naba/contracts';
import { arabicOrganizationsSource } from './arabic-organizations.source';
import { arabicPeopleSource } from './arabic-people.source';
import { toFields } from './article-fields';
import { englishOrganizationsSource } from './english-organizations.source';
import { englishPeopleSource } from './english-people.source';
import type { ArticleField, EntityArticle, EntityLink, FoundMention, MentionSource } from './mention';
import { ministriesSource } from './ministries.source';
import { localId } from './name-key';
import { organizationTableSource } from './organization-table.source';
import { withoutOverlaps } from './overlaps';
import { findPeopleAgain, gatherPeople } from './people';
import type { Person } from './people';
import { placeSource } from './place.source';
import { salienceOf } from './salience';

/** Tables and cue rules; a trained tagger is one source more. */
export const ruleSources: readonly MentionSource[] = [
  placeSource,
  organizationTableSource,
  ministriesSource,
  arabicPeopleSource,
  arabicOrganizationsSource,
  englishPeopleSource,
  englishOrganizationsSource,
];

interface Group {
  readonly link: EntityLink;
  readonly type: EntityV1['type'];
  readonly kind: string | undefined;
  readonly mentions: FoundMention[];
}

/**
 * Finds the entities of an article: every source's mentions, merged so that none overlap, a person's short names resolved to
 * the full one, each entity under one stable id (docs in the README). The most salient entity comes first.
 */
export function findEntities(article: EntityArticle, sources: readonly MentionSource[] = ruleSources): EntityV1[] {
  const fields = toFields(article);
  const textOf = (mention: FoundMention): string => article[mention.field].slice(mention.start, mention.end);
  const first = withoutOverlaps(adoptLinks(sources.flatMap((source) => source.findMentions(fields, article))));
  const again = findPeopleAgain(fields, gatherPeople(first, textOf));
  const people = new Map(again.map(({ mention, person }) => [mention, person]));
  const mentions = withoutOverlaps([...first, ...again.map(({ mention }) => mention)]);
  return toEntities(groupByIdentity(mentions, people, fields, textOf), article);
}

/** صحيفة «نيويورك تايمز» is who نيويورك تايمز is: a longer organisation without a link takes that of the one inside. */
function adoptLinks(mentions: readonly FoundMention[]): FoundMention[] {
  const linked = mentions.filter(({ type, link }) => type === 'ORG' && link !== undefined);
  return mentions.map((mention) => {
    if (mention.type !== 'ORG' || mention.link !== undefined) return mention;
    const inner = linked.find(({ field, start, end }) => field === mention.field && start >= mention.start && end <= mention.end);
    return inner === undefined ? mention : { ...mention, ...inner, start: mention.start, end: mention.end };
  });
}

function groupByIdentity(
  mentions: readonly FoundMention[],
  people: ReadonlyMap<FoundMention, Person>,
  fields: readonly ArticleField[],
  textOf: (mention: FoundMention) => string,
): Group[] {
  const groups = new Map<string, Group>();
  for (const mention of mentions) {
    const person = people.get(mention) ?? samePerson(mention, people);
    const name = person?.name ?? textOf(mention).replace(/\s+/g, ' ');
    const link = mention.link ?? linkByName(mention, name);
    const group = groups.get(link.id);
    if (group === undefined)
      groups.set(link.id, { link, type: mention.type, kind: mention.kind ?? person?.kind, mentions: [mention] });
    else group.mentions.push(mention);
  }
  return [...groups.values()];
}

/** A mention that a source found where a person's name was found again as well. */
function samePerson(mention: FoundMention, people: ReadonlyMap<FoundMention, Person>): Person | undefined {
  if (mention.type !== 'PER') return undefined;
  for (const [known, person] of people) {
    if (known.field === mention.field && known.start === mention.start && known.end === mention.end) return person;
  }
  return undefined;
}

function linkByName(mention: FoundMention, name: string): EntityLink {
  const id = localId(mention.type.toLowerCase(), name);
  return { id, name: hasArabicLetter(name) ? { ar: name } : { en: name } };
}

function toEntities(groups: readonly Group[], article: EntityArticle): EntityV1[] {
  const most = Math.max(1, ...groups.map((group) => group.mentions.length));
  const entities = groups.map(({ link, type, kind, mentions }): EntityV1 => {
    const confidence = Math.max(...mentions.map((mention) => mention.confidence));
    return {
      id: link.id,
      type,
      ...(kind === undefined ? {} : { kind }),
      name: link.name,
      ...(link.iso === undefined ? {} : { iso: link.iso }),
      confidence: Math.min(0.99, Math.round((confidence + (mentions.length > 1 ? 0.02 : 0)) * 100) / 100),
      salience: salienceOf(mentions, most, article),
      mentions: mentions.map(({ field, start, end }) => ({ field, start, end, text: article[field].slice(start, end) })),
    };
  });
  return entities.sort((a, b) => b.salience - a.salience || (normalizeArabic(a.id) < normalizeArabic(b.id) ? -1 : 1));
}
