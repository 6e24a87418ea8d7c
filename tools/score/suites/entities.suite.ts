import { join } from 'node:path';
import { readConll, toWojoodTag } from '../conll';
import type { ConllSentence } from '../conll';
import type { Figure, Split, Suite } from '../figure';
import { matchKeys, scoreMatches } from '../matches';
import type { Matches } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle } from '../test-data';
import { TokenDocument } from '../token-spans';
import type { TokenSpan } from '../token-spans';

interface Corpus {
  readonly id: string;
  readonly file: string;
  readonly data: string;
  readonly language: string;
  readonly split: Split;
  /** Types whose micro-average is the corpus's main figure; the rest get a row of their own. */
  readonly types: readonly string[];
  readonly apart?: readonly string[];
  /** Scores the sentences from this share of the file on. */
  readonly from?: number;
  readonly toTag?: (tag: string) => string;
}

const main = ['PER', 'LOC', 'ORG'];
const corpora: readonly Corpus[] = [
  {
    id: 'anercorp',
    file: 'ar.anercorp.dev',
    data: 'ANERcorp dev',
    language: 'ar',
    split: 'dev',
    types: main,
    apart: ['MISC'],
  },
  {
    id: 'wojood',
    file: 'ar.wojood-sample.dev',
    data: 'Wojood sample dev (outermost PERS, ORG, GPE/LOC/FAC)',
    language: 'ar',
    split: 'dev',
    types: main,
    toTag: toWojoodTag,
  },
  {
    id: 'aqmar',
    file: 'ar.aqmar.train',
    data: 'AQMAR Wikipedia, last fifth of the train file (the taggers are not fitted to it)',
    language: 'ar',
    split: 'dev',
    types: main,
    from: 0.8,
  },
  {
    id: 'aqmar-all',
    file: 'ar.aqmar.train',
    data: 'AQMAR Wikipedia, the whole train file (four fifths may train a tagger: not a test)',
    language: 'ar',
    split: 'train',
    types: main,
  },
  {
    id: 'conll',
    file: 'en.conll2003.dev',
    data: 'CoNLL-2003 dev',
    language: 'en',
    split: 'dev',
    types: [...main, 'MISC'],
  },
  {
    id: 'gmb',
    file: 'en.gmb.train',
    data: 'GMB, last tenth of the train file (the taggers are not fitted to it)',
    language: 'en',
    split: 'dev',
    types: main,
    from: 0.9,
  },
];

const sentencesPerDocument = 20;

/** Entity-level F1 by exact match of token span and type; documents are 20 sentences in a row, without a title. */
export const scoreEntities: Suite = ({ dataFolder }) => {
  if (dataFolder === undefined) {
    return { figures: [], skipped: [{ what: 'entities', why: 'the corpora are not here', isDataAway: true }] };
  }
  return { figures: [...corpora.flatMap((corpus) => scoreCorpus(corpus, dataFolder)), ...openData], skipped: [] };
};

/** Figures of the English tagger from open data alone, taken with it in place of the shipped one; `models/ner.md` says how. */
const openData: readonly Figure[] = [
  { corpus: 'conll', types: 'PER+LOC+ORG+MISC', data: 'CoNLL-2003 dev', value: 71.1, noise: 1.5, n: 5_942 },
  { corpus: 'gmb', types: 'PER+LOC+ORG', data: 'GMB, last tenth of the train file', value: 82.6, noise: 1, n: 6_688 },
].map(({ corpus, types, data, ...figure }) => ({
  ...figure,
  id: `entities.${corpus}.open`,
  suite: 'entities',
  language: 'en',
  name: `micro ${types} F1`,
  data: `${data}; tagger trained without CoNLL-2003, AG News and the teacher (open data only)`,
  split: 'dev',
  unit: 'names',
}));

function scoreCorpus(corpus: Corpus, folder: string): Figure[] {
  const all = readConll(join(folder, 'ner', `${corpus.file}.conll`), corpus.toTag);
  const sentences = all.slice(Math.floor(all.length * (corpus.from ?? 0)));
  const scored = sentences.map(() => ({ gold: [] as TokenSpan[], found: [] as TokenSpan[] }));
  for (let start = 0; start < sentences.length; start += sentencesPerDocument) {
    const { gold, found } = tag(sentences.slice(start, start + sentencesPerDocument));
    for (const span of gold) scored[start + span.sentence]!.gold.push(span);
    for (const span of found) scored[start + span.sentence]!.found.push(span);
  }
  const row = (name: string, types: readonly string[]): Figure => {
    const units = scored.map(({ gold, found }): Matches => matchKeys(toKeys(gold, types), toKeys(found, types)));
    return {
      id: `entities.${corpus.id}.${name}`,
      suite: 'entities',
      language: corpus.language,
      name: `${name} F1`,
      data: corpus.data,
      split: corpus.split,
      n: units.reduce((sum, [right, , missed]) => sum + right + missed, 0),
      unit: 'names',
      ...scoreMatches(units),
    };
  };
  return [
    row(`micro ${corpus.types.join('+')}`, corpus.types),
    ...[...corpus.types, ...(corpus.apart ?? [])].map((type) => row(type, [type])),
  ];
}

function tag(sentences: readonly ConllSentence[]): { gold: readonly TokenSpan[]; found: TokenSpan[] } {
  const document = new TokenDocument(sentences);
  const { enrichment } = pipeline.enrich({ title: noTitle, body: document.body });
  const mentions = (enrichment.entities ?? []).flatMap(({ type, mentions }) => mentions.map((mention) => ({ type, ...mention })));
  const found = mentions
    .filter(({ field }) => field === 'body')
    .map(({ type, start, end }) => document.toTokenSpan(type, start, end))
    .filter((span) => span !== undefined);
  return { gold: document.gold, found };
}

function toKeys(spans: readonly TokenSpan[], types: readonly string[]): Set<string> {
  return new Set(spans.filter(({ type }) => types.includes(type)).map(({ type, first, last }) => `${type} ${first}-${last}`));
}
