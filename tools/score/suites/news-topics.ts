import { join } from 'node:path';
import type { Figure } from '../figure';
import { matchKeys, scoreAccuracy, scoreMatches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readGzipped, readOwn } from '../test-data';

interface LabeledLine {
  readonly corpus: keyof typeof files;
  /** Line of the corpus, counted from 0: its text is not free to stand here. */
  readonly line: number;
  /** What the article is about, the main topic first. */
  readonly topics: readonly string[];
  /** What another editor might add: neither right nor wrong. */
  readonly also?: readonly string[];
}

interface Article {
  readonly title: string;
  readonly body: string;
}

const files = {
  saudinewsnet: 'articles/ar.saudinewsnet.ndjson.gz',
  agnews: 'topics/en.agnews.train.jsonl.gz',
  bbc: 'topics/en.bbc.train.jsonl.gz',
} as const;

/** The second was not looked at while the first chose how topics are trained. */
const sets = ['topics-news', 'topics-news-later'] as const;

const names = {
  ar: 'SaudiNewsNet (trains nothing)',
  en: 'AG News and BBC News (their own labels train four topics)',
} as const;

/** From this score on a topic counts as given; it is that of the index. */
const leastScore = 0.3;

/** All seventeen topics on news by others, labelled by hand: half of the articles by chance, half by words of topics that no corpus labels. */
export function scoreNewsTopics(dataFolder: string): Figure[] {
  const corpora = new Map<string, Article[]>();
  const articleAt = ({ corpus, line }: LabeledLine): Article => {
    const articles = corpora.get(corpus) ?? readArticles(join(dataFolder, files[corpus]));
    corpora.set(corpus, articles);
    return articles[line]!;
  };
  return ownLanguages.flatMap((language) =>
    sets.flatMap((set): Figure[] => {
      const articles = readOwn<LabeledLine>(`${set}.${language}`).map((labels) => ({
        ...labels,
        found: (pipeline.enrich(articleAt(labels)).enrichment.topics ?? []).filter(({ broader }) => broader === undefined),
      }));
      const shared = {
        suite: 'topics',
        language,
        data: `testdata/${set}.${language}: labels on ${names[language]}`,
        split: 'own',
        n: articles.length,
        unit: 'articles',
      } as const;
      const isFirstRight = articles.map(({ found, topics }) => topics.includes(found[0]?.id ?? ''));
      const given = articles.map(({ found, topics, also = [] }) =>
        matchKeys(
          new Set(topics),
          new Set(found.filter(({ id, score }) => score >= leastScore && !also.includes(id)).map(({ id }) => id)),
        ),
      );
      return [
        { ...shared, id: `${set}.${language}.first`, name: 'first topic is one of the labels', ...scoreAccuracy(isFirstRight) },
        { ...shared, id: `${set}.${language}.given`, name: `topics from a score of ${leastScore}, F1`, ...scoreMatches(given) },
      ];
    }),
  );
}

function readArticles(path: string): Article[] {
  return readGzipped<{ title?: string; content?: string; text?: string }>(path).map(({ title, content, text }) => ({
    title: title ?? noTitle,
    body: content ?? text ?? '',
  }));
}
