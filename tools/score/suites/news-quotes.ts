import { createHash } from 'node:crypto';
import { normalizeArabic } from '@naba/arabic';
import type { QuoteV1 } from '@naba/contracts';
import { openArticles } from '../articles';
import type { Corpus } from '../articles';
import type { Figure } from '../figure';
import type { Span } from '../marked-text';
import { scoreAccuracy } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, readOwn } from '../test-data';

/** Words in marks of an article by others, in offsets of its body. */
interface LabeledMarks extends Span {
  readonly corpus: Corpus;
  readonly key: string | number;
  /** The first 12 hexadecimal digits of the SHA-256 of the words: another text is no longer what was labelled. */
  readonly sha256: string;
  /** What the speaker's phrase must hold, `|` between what is right, and at the end where nobody is right too; null where the text names nobody; absent where nobody says the words. */
  readonly speaker?: string | null;
}

interface Answer {
  readonly isSaid: boolean;
  readonly isFound: boolean;
  readonly isSpeakerRight: boolean;
}

/** Marks, spaces and punctuation at an edge that editors take into a quote or leave out. */
const edge = 4;

/** Sets of words in marks: of news of 2004 to 2026, and drawn and labelled later. */
const sets = ['quotes-news', 'quotes-drawn'] as const;

/** Direct quotes in news: how many are found, whose speaker is right, and how many other words in marks are left alone. */
export function scoreNewsQuotes(dataFolder: string, language: string): Figure[] {
  return sets.flatMap((set) => scoreSet(set, dataFolder, language));
}

function scoreSet(set: (typeof sets)[number], dataFolder: string, language: string): Figure[] {
  const answers = readAnswers(set, dataFolder, language);
  const said = answers.filter(({ isSaid }) => isSaid);
  const found = said.filter(({ isFound }) => isFound);
  const others = answers.filter(({ isSaid }) => !isSaid);
  const row = (id: string, name: string, units: readonly boolean[]): Figure => ({
    id: `${set}.${language}.${id}`,
    suite: 'quotes',
    language,
    name,
    data: `testdata/${set}.${language}`,
    split: 'own',
    n: units.length,
    unit: 'words in marks',
    ...scoreAccuracy(units),
  });
  return [
    row(
      'found',
      'direct quotes in news, found',
      said.map(({ isFound }) => isFound),
    ),
    row(
      'speaker',
      'direct quotes in news, speaker right, of those found',
      found.map(({ isSpeakerRight }) => isSpeakerRight),
    ),
    row(
      'refused',
      'other words in marks in news, left alone',
      others.map(({ isFound }) => !isFound),
    ),
  ];
}

function readAnswers(set: string, dataFolder: string, language: string): Answer[] {
  const find = openArticles(dataFolder);
  const quotes = new Map<string, readonly QuoteV1[]>();
  return readOwn<LabeledMarks>(`${set}.${language}`).map((marks) => {
    const { body } = find(marks.corpus, marks.key);
    const words = body.slice(marks.start, marks.end);
    if (createHash('sha256').update(words).digest('hex').slice(0, 12) !== marks.sha256) {
      throw new Error(`${marks.corpus} ${marks.key} is not the text that was labelled: ${words}`);
    }
    const article = `${marks.corpus} ${marks.key}`;
    const found = quotes.get(article) ?? pipeline.enrich({ title: noTitle, body }).enrichment.quotes ?? [];
    quotes.set(article, found);
    return answer(marks, found);
  });
}

/** Words that are said are found where a quote holds them all; words that are not, where one is made of them. */
function answer({ start, end, speaker }: LabeledMarks, quotes: readonly QuoteV1[]): Answer {
  const holding = quotes.find((quote) => quote.start <= start + edge && quote.end >= end - edge);
  const same = quotes.some((quote) => Math.abs(quote.start - start) <= edge && Math.abs(quote.end - end) <= edge);
  return {
    isSaid: speaker !== undefined,
    isFound: speaker === undefined ? same : holding !== undefined,
    isSpeakerRight: holding !== undefined && speaker !== undefined && isSpeaker(holding, speaker),
  };
}

function isSpeaker({ speaker }: QuoteV1, names: string | null): boolean {
  if (names === null) return speaker === undefined;
  if (speaker === undefined) return names.endsWith('|');
  const said = fold(speaker.text);
  return names.split('|').some((name) => name !== '' && said.includes(fold(name)));
}

function fold(text: string): string {
  return normalizeArabic(text).toLowerCase();
}
