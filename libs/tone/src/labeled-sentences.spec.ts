import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelFolder } from '@naba/models';
import { tokenize } from '@naba/text';
import { openToneLexicon } from './lexicon';
import { scoreTone } from './score-tone';

const lexicon = openToneLexicon(new ModelFolder());
const labels = ['negative', 'neutral', 'positive'] as const;
/** Nearer to 0 than this, a tone is neutral. */
const neutralBand = 0.2;

interface Labeled {
  readonly label: (typeof labels)[number];
  readonly text: string;
}

function answerOf(body: string, language: string): Labeled['label'] {
  const { score = 0 } = scoreTone({ title: '', body, titleTokens: [], bodyTokens: tokenize(body) }, language, lexicon) ?? {};
  if (Math.abs(score) < neutralBand) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}

/** Accuracy, and F1 as the mean of the three labels, in percent. */
function measure(language: string): { sentences: number; accuracy: number; macroF1: number } {
  const lines = readFileSync(join(__dirname, `../testdata/tone.${language}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const cases = lines.map((line) => {
    const { label, text } = JSON.parse(line) as Labeled;
    return { label, answer: answerOf(text, language) };
  });
  const f1s = labels.map((label) => {
    const right = cases.filter((one) => one.label === label && one.answer === label).length;
    const named = cases.filter((one) => one.label === label).length + cases.filter((one) => one.answer === label).length;
    return (2 * right) / named;
  });
  const right = cases.filter(({ label, answer }) => label === answer).length;
  return {
    sentences: cases.length,
    accuracy: percent(right / cases.length),
    macroF1: percent((f1s[0]! + f1s[1]! + f1s[2]!) / 3),
  };
}

function percent(share: number): number {
  return Math.round(share * 1_000) / 10;
}

describe('tone of the labelled sentences', () => {
  it.each([
    ['ar', { sentences: 120, accuracy: 97.5, macroF1: 97.5 }],
    ['en', { sentences: 120, accuracy: 95.8, macroF1: 95.8 }],
  ])('is told in %s as models/tone.md says', (language, figures) => {
    expect(measure(language)).toEqual(figures);
  });
});
