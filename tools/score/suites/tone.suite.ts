import { join } from 'node:path';
import type { Figure, Skip, Suite } from '../figure';
import { scoreAccuracy } from '../matches';
import { pipeline } from '../pipeline';
import { noTitle, readGzipped, readOwn } from '../test-data';

type Label = 'negative' | 'neutral' | 'positive';

interface LabeledLine {
  /** Line of the corpus, counted from 0: its text is not free to stand here. */
  readonly line: number;
  readonly label: Label;
}

/** Nearer to 0 than this is neutral. */
const band = 0.2;

const corpora = {
  ar: {
    name: 'SaudiNewsNet (title and first 400 letters)',
    read: (folder: string) =>
      readGzipped<{ title: string; content: string }>(join(folder, 'articles/ar.saudinewsnet.ndjson.gz')).map(
        ({ title, content }) => ({ title, body: content.slice(0, 400) }),
      ),
  },
  en: {
    name: 'AG News',
    read: (folder: string) =>
      readGzipped<{ text: string }>(join(folder, 'topics/en.agnews.train.jsonl.gz')).map(({ text }) => ({
        title: noTitle,
        body: text,
      })),
  },
} as const;

/** Accuracy of negative, neutral and positive on news that somebody else wrote. */
export const scoreTone: Suite = ({ dataFolder }) => {
  if (dataFolder === undefined)
    return { figures: [], skipped: [{ what: 'tone', why: 'the corpora are not there', isDataAway: true }] };
  const skipped: Skip[] = [];
  const figures = (['ar', 'en'] as const).map((language): Figure => {
    const corpus = corpora[language].read(dataFolder);
    const labeled = readOwn<LabeledLine>(`tone-news.${language}`);
    const answers = labeled.map(({ line, label }) => {
      const { tone } = pipeline.enrich({ ...corpus[line]!, language }).enrichment;
      return toLabel(tone?.score ?? 0) === label;
    });
    return {
      id: `tone.${language}.accuracy`,
      suite: 'tone',
      language,
      name: 'accuracy, 3 classes',
      data: `testdata/tone-news.${language}: labels on ${corpora[language].name}`,
      split: 'own',
      n: labeled.length,
      unit: 'articles',
      ...scoreAccuracy(answers),
    };
  });
  return { figures, skipped };
};

function toLabel(score: number): Label {
  if (Math.abs(score) < band) return 'neutral';
  return score < 0 ? 'negative' : 'positive';
}
