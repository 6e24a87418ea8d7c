import { hasArabicLetter, normalizeArabic } from '@naba/arabic';
import type { EntityV1 } from '@naba/contracts';
import type { Gazetteer } from '@naba/gazetteer';
import type { ModelFolder } from '@naba/models';
import { findHeads } from './find/heads';
import { withBodiesOfPlaces } from './find/bodies-of-places';
import { findClubs } from './find/clubs';
import { arabicPeopleSource } from './find/arabic-people.source';
import { toFields, withPlaces } from './read/article-fields';
import type { EntityTables } from './tables/entity-tables';
import { openEntityTables } from './tables/entity-tables';
import { countriesOf } from './tables/identities';
import type { Identity } from './tables/identities';
import type { PersonEvidence } from './tables/people';
import type { EntityArticle, EntityLink, FoundMention, MentionSource } from './mention';
import { ministriesSource } from './find/ministries.source';
import { mergeMentions } from './merge/merge-mentions';
import { hasGenerationMark } from './words/generation-mark';
import { headTitleAt } from './words/head-titles';
import type { HeadTitle } from './words/head-titles';
import { formerPersonIds, localPersonId } from './words/local-id';
import { localId } from './words/name-key';
import { organizationTableSource } from './find/organization-table.source';
import { organizationKey } from './words/organization-kind';
import { MentionIndex } from './mention-index';
import { withoutOverlaps } from './merge/overlaps';
import { findPeopleAgain, gatherPeople } from './gather/people';
import type { Person } from './gather/people';
import { placeSource } from './find/place.source';
import { withTeams } from './find/teams';
import { salienceOf } from './gather/salience';
import { spacedOnce } from './words/spaced-once';
import { isTagged, openTaggerSource } from './find/tagger.source';

/** A name of which the tagger is less sure gives way to that of a person whom the article names in full. */
const unsure = 0.8;
const unsurePerson = 0.5;
const noTitle = { head: undefined, kind: undefined, years: [] } as const;

/** Kinds of organisations that version 4.1 knew by their whole names alone. */
const namedAlone: ReadonlySet<string> = new Set(['sports club', 'party']);

/** Who a name means: by the tables, or by itself, as where two people of the text share it. */
type Identify = (type: EntityV1['type'], name: string, title: Title, isShared: boolean) => Identity;

type Title = Pick<PersonEvidence, 'kind' | 'head' | 'years'>;

interface Group {
  readonly link: EntityLink;
  /** As the article has them, the first one first. */
  readonly names: Set<string>;
  readonly type: EntityV1['type'];
  readonly kind: string | undefined;
  readonly mentions: FoundMention[];
}

/** Finds the entities of one article after another by the same tables and tagger. */
export class EntityFinder {
  private readonly rules: readonly MentionSource[];

  constructor(
    private readonly tables: EntityTables,
    private readonly tagger: MentionSource,
  ) {
    const { gazetteer, lexicon, organizations, ministries } = tables;
    this.rules = [
      placeSource(gazetteer),
      organizationTableSource(organizations),
      ministriesSource(ministries, gazetteer),
      arabicPeopleSource(lexicon),
    ];
  }

  /** With the tables and taggers of a folder of models. */
  static open(models: ModelFolder, gazetteer: Gazetteer): EntityFinder {
    return new EntityFinder(openEntityTables(models, gazetteer), openTaggerSource(models));
  }

  /**
   * The entities of an article: every source's mentions, merged so that none overlap, a person's short names resolved to
   * the full one, each entity under one stable id (docs in the README). The most salient entity comes first.
   */
  find(article: EntityArticle): EntityV1[] {
    const { rules, tagger, tables } = this;
    const plain = toFields(article);
    const tagged = isTagged(article.language) ? tagger.findMentions(plain, article) : undefined;
    const fields = withTeams(withPlaces(plain, article.language, tables.gazetteer, tagged));
    const nameOf = ({ field, start, nameStart = start, end }: FoundMention): string => article[field].slice(nameStart, end);
    const known = rules.flatMap((source) => source.findMentions(fields, article));
    const countries = countriesOf(fields, known);
    const clubs = findClubs(fields, tagged ?? [], countries, tables.clubs, tables.lexicon.arabicOrdinary);
    const ruled = withClubs([...known, ...findHeads(fields, article, countries, tables.identities)], clubs);
    const merged = tagged === undefined ? withoutOverlaps(ruled) : mergeMentions(fields, tagged, ruled, tables);
    const first = withBodiesOfPlaces(fields, merged);
    const again = findPeopleAgain(fields, gatherPeople(first, nameOf, tables.lexicon));
    const people = new Map(again.map(({ mention, person }) => [placeOf(mention), person]));
    const mentions = withPeopleAgain(
      first,
      again.map(({ mention }) => mention),
    );
    const { id = article.title } = article;
    const identify: Identify = (type, name, title, isShared) => {
      const found =
        type === 'PER' && !isShared
          ? tables.identities.person(name, { ...title, countries })
          : type === 'ORG'
            ? tables.identities.organization(name, countries)
            : undefined;
      return found ?? { link: linkByName(type, name, id, tables), kind: '' };
    };
    return toEntities(
      groupByIdentity(mentions, (mention) => people.get(placeOf(mention)), nameOf, identify, article),
      article,
      tables,
    );
  }
}

/** A club that is called like its city is no place there. */
function withClubs(ruled: readonly FoundMention[], clubs: readonly FoundMention[]): FoundMention[] {
  if (clubs.length === 0) return [...ruled];
  const known = new MentionIndex(clubs);
  return [...ruled.filter((mention) => mention.type !== 'LOC' || known.overlapping(mention).length === 0), ...clubs];
}

/** Mentions of one name in one place end together; a title may stand before one of them. */
function placeOf({ field, end }: FoundMention): number {
  return field === 'title' ? -end : end;
}

/** Adds names found again where nothing was, or only shorter names of people or unsure ones, which they replace. */
function withPeopleAgain(first: readonly FoundMention[], again: readonly FoundMention[]): readonly FoundMention[] {
  const known = new MentionIndex(first);
  const replaced = new Set<FoundMention>();
  const added = again.filter((mention) => {
    const there = known.overlapping(mention);
    if (!there.every((one) => givesWay(one, mention))) return false;
    for (const one of there) replaced.add(one);
    return true;
  });
  return added.length === 0 ? first : withoutOverlaps([...first.filter((one) => !replaced.has(one)), ...added]);
}

function givesWay(known: FoundMention, mention: FoundMention): boolean {
  if (known.type === 'PER' && known.confidence < unsurePerson && known.end === mention.end) return true;
  if (known.start < mention.start || known.end > mention.end) return false;
  if (known.type === 'PER') return known.end - known.start < mention.end - mention.start;
  return known.link === undefined && known.confidence < unsure;
}

function groupByIdentity(
  mentions: readonly FoundMention[],
  personOf: (mention: FoundMention) => Person | undefined,
  nameOf: (mention: FoundMention) => string,
  identify: Identify,
  article: EntityArticle,
): Group[] {
  const named = mentions.map((mention) => {
    const person = mention.type === 'PER' ? personOf(mention) : undefined;
    return { mention, name: person?.name ?? spacedOnce(nameOf(mention)), kind: mention.kind ?? person?.kind };
  });
  // A title at one mention speaks for all.
  const titles = new Map<string, Title>();
  for (const { mention, name, kind } of named) {
    if (mention.type !== 'PER') continue;
    const known = titles.get(name);
    titles.set(name, { ...(known ?? headAt(mention, article)), kind: known?.kind ?? kind });
    if (known !== undefined && known.head === undefined)
      titles.set(name, { ...headAt(mention, article), kind: known.kind ?? kind });
  }
  // Of whom a text tells the generation there are two, and the table's is only one of them.
  const shared = new Set(
    named.flatMap(({ mention, name }) =>
      mention.type === 'PER' && hasGenerationMark(article[mention.field].slice(mention.end, mention.end + 20)) ? [name] : [],
    ),
  );
  const identities = new Map<string, Identity>();
  const groups = new Map<string, Group>();
  for (const { mention, name, kind: own } of named) {
    const title = mention.type === 'PER' ? titles.get(name) : undefined;
    const kind = own ?? title?.kind;
    const key = `${mention.type} ${name}`;
    const identity =
      mention.link === undefined
        ? (identities.get(key) ?? identify(mention.type, name, { ...(title ?? noTitle), kind }, shared.has(name)))
        : { link: mention.link, kind: '' };
    if (mention.link === undefined) identities.set(key, identity);
    const { link } = identity;
    const known = identity.kind === '' ? undefined : identity.kind;
    const group = groups.get(link.id);
    if (group === undefined)
      groups.set(link.id, { link, names: new Set([name]), type: mention.type, kind: kind ?? known, mentions: [mention] });
    else {
      group.names.add(name);
      group.mentions.push(mention);
    }
  }
  return [...groups.values()];
}

function headAt({ field, start, nameStart = start }: FoundMention, article: EntityArticle): HeadTitle {
  return headTitleAt(article[field], nameStart, article.year);
}

function linkByName(type: EntityV1['type'], name: string, article: string, tables: EntityTables): EntityLink {
  const id =
    type === 'PER'
      ? localPersonId(name, article, tables)
      : localId(type.toLowerCase(), type === 'ORG' ? organizationKey(name) : name);
  return { id, name: hasArabicLetter(name) ? { ar: name } : { en: name } };
}

/**
 * What a group was called before, by any of its names, where it had other ids that hold beyond the article: a person by versions 2 to 4, a
 * club by its name, what another table has now by the id of ours.
 */
function formerIdsOf({ type, link, names, kind }: Group, tables: EntityTables): string[] {
  const known = link.formerIds ?? (type === 'ORG' ? tables.formerOrganizationIds.get(link.id) : undefined) ?? [];
  const byName = [...names].flatMap((name) => {
    if (type === 'PER') return [localId('per', name), ...formerPersonIds(name, tables)];
    return type === 'ORG' && kind !== undefined && namedAlone.has(kind) ? [localId('org', organizationKey(name))] : [];
  });
  return [...new Set([...known, ...byName])].filter((id) => id !== link.id);
}

function toEntities(groups: readonly Group[], article: EntityArticle, tables: EntityTables): EntityV1[] {
  const most = Math.max(1, ...groups.map((group) => group.mentions.length));
  const entities = groups.map((group): EntityV1 => {
    const { link, type, kind, mentions } = group;
    const formerIds = formerIdsOf(group, tables);
    const confidence = Math.max(...mentions.map((mention) => mention.confidence));
    return {
      id: link.id,
      ...(formerIds.length > 0 ? { formerIds } : {}),
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
