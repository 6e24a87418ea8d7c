import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { estimate } from '../bootstrap';
import type { Figure, Split, Suite, SuiteResult } from '../figure';
import { matchKeys, scoreAccuracy, scoreMatches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, ownLanguages, readGzipped, readOwn } from '../test-data';
import { scoreNewsTopics } from './news-topics';

/** The topics that each label stands for. */
type LabelMap = Readonly<Record<string, readonly string[]>>;

interface Labeled {
  readonly title: string;
  readonly text: string;
  readonly label: string;
}

interface TopicCorpus {
  readonly id: string;
  readonly language: string;
  readonly data: string;
  readonly split: Split;
  readonly topicsOf: LabelMap;
  readonly read: (dataFolder: string) => Labeled[];
}

const arts = 'medtop:01000000';
const economy = 'medtop:04000000';
const health = 'medtop:07000000';
const politics = 'medtop:11000000';
const religion = 'medtop:12000000';
const technology = 'medtop:13000000';
const sport = 'medtop:15000000';
const conflict = 'medtop:16000000';

const corpora: readonly TopicCorpus[] = [
  {
    id: 'sanad',
    language: 'ar',
    data: 'SANAD dev',
    split: 'dev',
    topicsOf: {
      Culture: [arts],
      Finance: [economy],
      Medical: [health],
      Politics: [politics, conflict],
      Religion: [religion],
      Technology: [technology],
      Sports: [sport],
    },
    read: (folder) => readLabeled(folder, 'ar.sanad.dev'),
  },
  {
    id: 'saudinewsnet',
    language: 'ar',
    data: 'SaudiNewsNet, sections in the URLs of al-Watan and al-Jazirah (newspapers that train nothing; weak labels)',
    split: 'dev',
    topicsOf: { Culture: [arts], Economy: [economy], Politics: [politics, conflict], Sports: [sport] },
    read: readSections,
  },
  {
    id: 'agnews',
    language: 'en',
    data: 'AG News train, every fifth (the model is fitted to it: not a test)',
    split: 'train',
    topicsOf: { World: [politics, conflict], Business: [economy], 'Sci/Tech': [technology], Sports: [sport] },
    read: (folder) => everyFifth(readLabeled(folder, 'en.agnews.train')),
  },
  {
    id: 'bbc',
    language: 'en',
    data: 'BBC News train, every fifth (the model is fitted to it: not a test)',
    split: 'train',
    topicsOf: { business: [economy], entertainment: [arts], politics: [politics], sport: [sport], tech: [technology] },
    read: (folder) => everyFifth(readLabeled(folder, 'en.bbc.train')),
  },
];

/** Own labels at both levels, then figures that the trainer took, then corpora of others. */
export const scoreTopics: Suite = ({ dataFolder }) => {
  const own = ownLanguages.flatMap(scoreOwn);
  const measured = [
    ...readMeasured('topics.measured', 'trained without this fifth', ''),
    ...readMeasured('topics.measured-open', 'trained without AG News and BBC News (open data only)', '.open'),
  ];
  if (dataFolder === undefined) {
    const skipped = [{ what: 'topics of other corpora', why: 'the corpora are not here', isDataAway: true }];
    return { figures: [...own, ...measured], skipped };
  }
  const { figures, skipped } = scoreCorpora(dataFolder);
  return { figures: [...own, ...measured, ...scoreNewsTopics(dataFolder), ...figures], skipped };
};

interface OwnArticle {
  readonly title: string;
  readonly body: string;
  readonly topics: readonly string[];
  readonly second: readonly string[];
}

/** How often the first topic of seventeen is the labelled one; and the topics of the second level, as a set for each article. */
function scoreOwn(language: (typeof ownLanguages)[number]): Figure[] {
  const articles = readOwn<OwnArticle>(`topics.${language}`).map((article) => ({
    ...article,
    found: pipeline.enrich(article).enrichment.topics ?? [],
  }));
  const shared = {
    suite: 'topics',
    language,
    data: `testdata/topics.${language}`,
    split: 'own',
    n: articles.length,
    unit: 'articles',
  } as const;
  const isRight = articles.map(({ found, topics }) =>
    topics.includes(found.find(({ broader }) => broader === undefined)?.id ?? ''),
  );
  const narrower = articles.map(({ found, second }) =>
    matchKeys(new Set(second), new Set(found.filter(({ broader }) => broader !== undefined).map(({ id }) => id))),
  );
  return [
    { ...shared, id: `topics.own.${language}.first`, name: 'accuracy, first of 17', ...scoreAccuracy(isRight) },
    { ...shared, id: `topics.own.${language}.second-level`, name: 'F1, second level', ...scoreMatches(narrower) },
  ];
}

interface MeasuredTopics {
  readonly corpora: readonly { corpus: string; texts: number; right: number; rightOfFirst30Words: number }[];
}

const measuredData: Readonly<Record<string, { language: string; data: string }>> = {
  sanad: { language: 'ar', data: 'SANAD dev' },
  agnews: { language: 'en', data: 'AG News train, every fifth' },
  bbc: { language: 'en', data: 'BBC News train, every fifth' },
};

/** Figures of weights that `tools/train/topics --measure` trained and threw away. */
function readMeasured(name: string, how: string, variant: string): Figure[] {
  const { corpora } = JSON.parse(readFileSync(join(__dirname, '..', 'testdata', `${name}.json`), 'utf8')) as MeasuredTopics;
  return corpora.flatMap(({ corpus, texts, right, rightOfFirst30Words }) => {
    const { language, data } = measuredData[corpus]!;
    const row = (id: string, figure: string, hits: number): Figure => ({
      id: `topics.${corpus}.held-out${variant}.${id}`,
      suite: 'topics',
      language,
      name: figure,
      data: `${data}; ${how}`,
      split: 'dev',
      n: texts,
      unit: 'articles',
      ...scoreAccuracy(Array.from({ length: texts }, (_, index) => index < hits)),
    });
    return [row('accuracy', 'accuracy', right), row('first-30-words', 'accuracy, first 30 words', rightOfFirst30Words)];
  });
}

/** Accuracy and macro-F1 of the label whose topic has the highest score; for whole texts, and accuracy on their first 30 words. */
function scoreCorpora(dataFolder: string): SuiteResult {
  const figures: Figure[] = [];
  for (const corpus of corpora) {
    const articles = corpus.read(dataFolder);
    const labels = Object.keys(corpus.topicsOf);
    const confuse = (cut: (text: string) => string): number[][] =>
      articles.map(({ title, text, label }) => {
        const found = labels.indexOf(classify(title, cut(text), corpus.topicsOf) ?? '');
        const cells = new Array<number>(labels.length * (labels.length + 1)).fill(0);
        cells[labels.indexOf(label) * (labels.length + 1) + (found < 0 ? labels.length : found)] = 1;
        return cells;
      });
    const whole = confuse((text) => text);
    if (whole.every((cells) => cells.lastIndexOf(1) % (labels.length + 1) === labels.length)) {
      return { figures: [], skipped: [{ what: 'topics', why: 'no enricher fills `topics`', isDataAway: false }] };
    }
    const row = (id: string, name: string, units: number[][], statistic: (cells: readonly number[]) => number): Figure => ({
      id: `topics.${corpus.id}.${id}`,
      suite: 'topics',
      language: corpus.language,
      name,
      data: corpus.data,
      split: corpus.split,
      n: articles.length,
      unit: 'articles',
      ...estimate(units, statistic),
    });
    figures.push(
      row('accuracy', `accuracy, ${labels.length} classes`, whole, accuracy(labels.length)),
      row('macro-f1', `macro-F1, ${labels.length} classes`, whole, macroF1(labels.length)),
      row('first-30-words', 'accuracy, first 30 words', confuse(firstWords), accuracy(labels.length)),
    );
  }
  return { figures, skipped: [] };
}

function classify(title: string, body: string, topicsOf: LabelMap): string | undefined {
  const { topics = [] } = pipeline.enrich({ title, body }).enrichment;
  let best: { label: string; score: number } | undefined;
  for (const [label, ids] of Object.entries(topicsOf)) {
    for (const { id, score } of topics) {
      if (ids.includes(id) && score > (best?.score ?? 0)) best = { label, score };
    }
  }
  return best?.label;
}

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, 30).join(' ');
}

/** Of a confusion matrix by rows of gold labels; the last column counts articles without any of the topics. */
export function accuracy(labels: number): (cells: readonly number[]) => number {
  return (cells) => {
    let right = 0;
    for (let label = 0; label < labels; label++) right += cells[label * (labels + 1) + label]!;
    return (100 * right) / cells.reduce((sum, count) => sum + count, 0);
  };
}

export function macroF1(labels: number): (cells: readonly number[]) => number {
  return (cells) => {
    let total = 0;
    for (let label = 0; label < labels; label++) {
      const right = cells[label * (labels + 1) + label]!;
      let gold = 0;
      let found = 0;
      for (let other = 0; other <= labels; other++) gold += cells[label * (labels + 1) + other]!;
      for (let other = 0; other < labels; other++) found += cells[other * (labels + 1) + label]!;
      total += right === 0 ? 0 : (2 * right) / (gold + found);
    }
    return (100 * total) / labels;
  };
}

function readLabeled(folder: string, name: string): Labeled[] {
  return readGzipped<{ text: string; label: string }>(join(folder, 'topics', `${name}.jsonl.gz`)).map((article) => ({
    title: noTitle,
    ...article,
  }));
}

/** The fold that `tools/train/topics` holds out when it is asked for figures. */
function everyFifth<T>(items: readonly T[]): T[] {
  return items.filter((_, index) => index % 5 === 4);
}

const sections: Readonly<Record<string, string>> = {
  Politics: 'Politics',
  Sports: 'Sports',
  Economy: 'Economy',
  Culture: 'Culture',
  du: 'Politics',
  sp: 'Sports',
  ec: 'Economy',
  cu: 'Culture',
};

function readSections(folder: string): Labeled[] {
  const articles = readGzipped<{ source: string; url: string; title: string; content: string }>(
    join(folder, 'articles', 'ar.saudinewsnet.ndjson.gz'),
  );
  return articles.flatMap(({ source, url, title, content }) => {
    const pattern = source === 'alwatan' ? /\.sa\/([A-Z]\w+)\// : source === 'aljazirah' ? /\/([a-z]{2})\d*\.htm/ : undefined;
    const label = sections[pattern?.exec(url)?.[1] ?? ''];
    return label === undefined || title.trim() === '' ? [] : [{ title, text: content, label }];
  });
}
