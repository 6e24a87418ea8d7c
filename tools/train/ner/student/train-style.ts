import type { TaggerLanguage } from '../../../../libs/tagger/src/language';
import type { Lexicon } from '../../../../libs/tagger/src/lexicon/lexicon';
import { StyleJudge, styleFeature } from '../../../../libs/tagger/src/features/style-judge';
import { WordDescriber } from '../../../../libs/tagger/src/features/word-features';
import type { WordFeatures } from '../../../../libs/tagger/src/features/word-features';
import { seededRandom, shuffle } from '../../random';
import type { TrainingText } from './feature-index';

const size = 2 ** 14;
const epochs = 4;
const longest = 8;
const rate = 0.05;
const decay = 1e-5;

/** Learns to tell texts of style 1 from those of style 0, on runs of one to eight neighbouring sentences. */
export function trainStyleJudge(
  texts: readonly TrainingText[],
  language: TaggerLanguage,
  lexicon: Lexicon,
  seed: number,
): StyleJudge {
  const describer = new WordDescriber(language, lexicon);
  const described = new Map<string, WordFeatures>();
  const describe = (token: string): WordFeatures => {
    const known = described.get(token) ?? describer.describe(token);
    described.set(token, known);
    return known;
  };
  const random = seededRandom(seed);
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  let bias = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const runs: TrainingText[][] = [];
    for (let at = 0; at < texts.length;) {
      const run = texts.slice(at, at + 1 + Math.floor(random() * longest)).filter((text) => text.style === texts[at]!.style);
      runs.push(run);
      at += run.length;
    }
    shuffle(runs, random);
    for (const run of runs) {
      const rows = run.flatMap((text) => text.tokens.map((token) => styleFeature(describe(token), size)));
      const sum = rows.reduce((total, row) => total + weights[row]!, 4 * bias);
      const slope = 1 / (1 + Math.exp(-sum)) - run[0]!.style;
      bias -= rate * slope * 0.1;
      for (const row of rows) {
        const full = slope + decay * weights[row]!;
        squares[row]! += full * full;
        weights[row]! -= (rate * full) / Math.sqrt(squares[row]! + 1e-2);
      }
    }
  }
  return new StyleJudge(weights, bias);
}
