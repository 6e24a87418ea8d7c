import { createHash } from 'node:crypto';
import type { EntityV1 } from '@naba/contracts';
import { openArticles } from '../articles';
import type { Corpus } from '../articles';
import type { Figure } from '../figure';
import type { Span } from '../marked-text';
import { scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { readOwn } from '../test-data';

/** Who and what the names in a passage of an article by others mean; offsets in its body, as its text is not free to stand here. */
interface LabeledPassage extends Span {
  readonly corpus: Corpus;
  readonly key: string | number;
  /** Of the passage: the first 16 hex digits of its SHA-256. */
  readonly hash: string;
  readonly mentions: readonly LabeledName[];
}

interface LabeledName extends Span {
  readonly type: EntityV1['type'];
  /** Open ids that are right with `|` between, `key:` and a name of ours for who has none that we know, or `none`. */
  readonly id: string;
}

/** A labelled name and what the pipeline said. */
export interface NameAnswer {
  readonly language: string;
  readonly type: EntityV1['type'];
  readonly gold: string;
  readonly id: string | undefined;
}

const languageOf = {
  saudinewsnet: 'ar',
  sanad: 'ar',
  agnews: 'en',
  fields: 'en',
  bbc: 'en',
  extraction: 'en',
  ntrex: 'ar',
  uci: 'en',
} as const;
const names = { PER: 'people', LOC: 'places', ORG: 'organisations', MISC: 'others' } as const;
const none = 'none';
const isLocal = (id: string): boolean => id.startsWith('local:');

/** People, places and organisations of the labelled passages: wrong ids lower precision, missing and split ones recall. */
export function scoreNamesInArticles(folder: string): Figure[] {
  const answers = readAnswers(folder);
  const judge = judgeNames(answers);
  return (['ar', 'en'] as const).flatMap((language) =>
    (['PER', 'LOC', 'ORG'] as const).map((type): Figure => {
      const own = answers.filter((answer) => answer.language === language && answer.type === type);
      return {
        id: `linking.articles.${language}.${type}`,
        suite: 'linking',
        language,
        name: `${names[type]} in articles of others, F1`,
        data: 'testdata/names-articles: passages of 55 articles by others',
        split: 'own',
        n: own.length,
        unit: 'mentions',
        ...scoreMatches(own.map(judge)),
      };
    }),
  );
}

function readAnswers(folder: string): NameAnswer[] {
  const articleOf = openArticles(folder);
  return readOwn<LabeledPassage>('names-articles').flatMap(({ corpus, key, mentions, hash, ...passage }) => {
    const { title, body, published } = articleOf(corpus, key);
    if (hashOf(body.slice(passage.start, passage.end)) !== hash)
      throw new Error(`${corpus} ${key}: the passage is not the one that was labelled.`);
    const { entities = [] } = pipeline.enrich({ id: `${corpus}/${key}`, title, body, ...dated(published) }).enrichment;
    return mentions.map(({ type, id, start, end }) => ({
      language: languageOf[corpus],
      type,
      gold: id,
      id: idAt(entities, { start, end }),
    }));
  });
}

/** What tells the pipeline when an article was published, where its corpus does. */
export function dated(published: string | undefined): { publishedAt?: string } {
  return published === undefined ? {} : { publishedAt: new Date(published).toISOString() };
}

function hashOf(passage: string): string {
  return createHash('sha256').update(passage).digest('hex').slice(0, 16);
}

/**
 * Right is an open id of the label, or, where nobody has one, the local id that most of the label's mentions have. Wrong is any other
 * open id, and a local id that more mentions of another label have. Everything else is missing.
 */
export function judgeNames(answers: readonly NameAnswer[]): (answer: NameAnswer) => Matches {
  const goldOf = mostCommon(answers.map(({ id, gold }) => [id, gold]));
  const idOf = mostCommon(answers.map(({ id, gold }) => [gold, id]));
  return ({ gold, id }) => {
    const missed = gold === none ? 0 : 1;
    if (id === undefined) return [0, 0, missed];
    if (gold.split('|').includes(id)) return [1, 0, 0];
    if (!isLocal(id)) return [0, 1, missed];
    if (gold === none) return [0, 0, 0];
    if (goldOf.get(id) !== gold) return [0, 1, 1];
    return gold.includes('key:') && idOf.get(gold) === id ? [1, 0, 0] : [0, 0, 1];
  };
}

/** The second of each first that most pairs have, the earlier of two. */
function mostCommon(pairs: readonly (readonly [string | undefined, string | undefined])[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [first, second] of pairs) {
    if (first === undefined || second === undefined) continue;
    const own = counts.get(first) ?? new Map<string, number>();
    counts.set(first, own.set(second, (own.get(second) ?? 0) + 1));
  }
  return new Map([...counts].map(([first, own]) => [first, [...own].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** Id of the entity whose mention fits the span of the body best: most in common, least beside. */
export function idAt(entities: readonly EntityV1[], span: Span): string | undefined {
  let best: { id: string; fit: number } | undefined;
  for (const { id, mentions } of entities) {
    for (const { field, start, end } of mentions) {
      const common = Math.min(end, span.end) - Math.max(start, span.start);
      const fit = common / (Math.max(end, span.end) - Math.min(start, span.start));
      if (field === 'body' && common > 0 && fit > (best?.fit ?? 0)) best = { id, fit };
    }
  }
  return best?.id;
}
