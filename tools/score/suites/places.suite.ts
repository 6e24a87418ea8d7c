import type { EntityV1 } from '@naba/contracts';
import { findData } from '../../data/find-data';
import { openArticles } from '../articles';
import type { Corpus } from '../articles';
import type { Figure, Skip, Suite } from '../figure';
import { readMarks } from '../marked-text';
import type { Span } from '../marked-text';
import { scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { findCorpora, noTitle, ownLanguages, readGzipped, readOwn } from '../test-data';
import { dated, idAt } from './names-in-articles';

/** A text with every city and region marked, and their ids. */
interface LabeledPlaces {
  readonly text: string;
  readonly ids: readonly string[];
}

/** A place that an earlier version linked in an article of others, and whether that was right. */
interface LabeledMention extends Span {
  readonly field: 'title' | 'body';
  readonly id: string;
  readonly isRight: boolean;
}

interface LabeledLink extends LabeledMention {
  readonly path: string;
  readonly line: number;
}

interface DrawnLink extends LabeledMention {
  readonly corpus: Corpus;
  readonly key: string | number;
}

/** The links of a version, each set drawn at random when it was the newest: of entities 2.4.0, and of 3.1.0. */
const linkSets = [
  { id: 'articles', data: 'places-articles' },
  { id: 'articles-later', data: 'places-articles-later' },
] as const;

/**
 * Links of countries, cities and regions: two halves of one draw that entities 4.3.0 made, no rule written from the second; and links of 4.5.0 in
 * other articles, labelled by their context before 4.6.0 was written; and 300 of 4.7.0, labelled before 4.8.0 was;
 * and 280 of 4.8.0, which no rule was written from.
 */
const drawnSets = [
  'places-drawn',
  'places-drawn-held',
  'places-drawn-later',
  'places-drawn-third',
  'places-drawn-after',
] as const;

/** Links of cities and regions, wrong ones apart from missing ones: what is linked beside the marks is wrong. */
export const scorePlaces: Suite = () => {
  const own = ownLanguages.map((language) =>
    toFigure(
      language,
      language,
      `testdata/places.${language}`,
      'texts',
      readOwn<LabeledPlaces>(`places.${language}`).map(matchText),
    ),
  );
  const drawn = linkSets.map(({ id, data }) => ({ id, data, links: readOwn<LabeledLink>(data) }));
  if (drawn.some(({ links }) => links.some(({ path }) => findData(path) === undefined))) {
    const skipped: Skip = { what: 'places in articles', why: 'the articles are not here', isDataAway: true };
    return { figures: own, skipped: [skipped] };
  }
  const inArticles = drawn.map(({ id, data, links }) =>
    toFigure(id, 'ar, en', `testdata/${data}`, 'mentions', matchLinks(links)),
  );
  const articleOf = openArticles(findCorpora()!);
  const inDrawn = drawnSets.map((data) => ({
    ...toFigure(
      data,
      'ar, en',
      `testdata/${data}`,
      'mentions',
      readOwn<DrawnLink>(data).map((link) => matchDrawn(link, articleOf)),
    ),
    name: 'places linked, F1',
  }));
  return { figures: [...own, ...inArticles, ...inDrawn], skipped: [] };
};

function toFigure(id: string, language: string, data: string, unit: string, matches: readonly Matches[]): Figure {
  const name = 'cities and regions linked, F1';
  return {
    id: `places.${id}`,
    suite: 'places',
    language,
    name,
    data,
    split: 'own',
    n: matches.length,
    unit,
    ...scoreMatches(matches),
  };
}

function matchText(labeled: LabeledPlaces): Matches {
  const { text, spans } = readMarks(labeled.text);
  const { entities = [] } = pipeline.enrich({ title: noTitle, body: text }).enrichment;
  const right = spans.filter((span, index) => idAt(entities, span) === labeled.ids[index]).length;
  const wrong = entities
    .filter(isLinked)
    .flatMap(({ id, mentions }) =>
      mentions.filter(
        ({ field, start, end }) =>
          field === 'body' && !spans.some((span, index) => span.start < end && span.end > start && labeled.ids[index] === id),
      ),
    );
  return [right, wrong.length, spans.length - right];
}

function isLinked({ id, kind }: EntityV1): boolean {
  return (kind === 'city' || kind === 'region') && !id.startsWith('local:loc-');
}

function matchLinks(links: readonly LabeledLink[]): Matches[] {
  const texts = new Map<string, readonly { title?: string; content?: string; text?: string }[]>();
  return links.map(({ path, line, ...mention }) => {
    if (!texts.has(path)) texts.set(path, readGzipped(findData(path)!));
    const { title = noTitle, content, text } = texts.get(path)![line]!;
    return matchMention(mention, pipeline.enrich({ title, body: content ?? text ?? '' }).enrichment.entities);
  });
}

function matchDrawn({ corpus, key, ...mention }: DrawnLink, articleOf: ReturnType<typeof openArticles>): Matches {
  const { title, body, published } = articleOf(corpus, key);
  return matchMention(mention, pipeline.enrich({ id: `${corpus}/${key}`, title, body, ...dated(published) }).enrichment.entities);
}

function matchMention({ field, id, isRight, ...span }: LabeledMention, entities: readonly EntityV1[] = []): Matches {
  const isStillLinked = entities.some((entity) => entity.id === id && hasMention(entity, field, span));
  if (isStillLinked) return isRight ? [1, 0, 0] : [0, 1, 0];
  return [0, 0, isRight ? 1 : 0];
}

function hasMention({ mentions }: EntityV1, field: string, { start, end }: Span): boolean {
  return mentions.some((mention) => mention.field === field && mention.start < end && mention.end > start);
}
