/**
 * Trains the tagger of one language: `tsx main.ts RECIPE DATA WORK OUT`.
 * DATA has the labelled sets, WORK the names, clusters and the text tagged by the teacher; OUT is the model file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBegin, labelCount, typeOfLabel } from '../../../../libs/tagger/src/language';
import type { Transitions } from '../../../../libs/tagger/src/model/transitions';
import type { TaggedName } from '../../../../libs/tagger/src/decode/tagged-name';
import { Tagger } from '../../../../libs/tagger/src/tagger';
import { encodeTaggerModel } from '../../../../libs/tagger/src/model/tagger-model';
import type { TaggerModel } from '../../../../libs/tagger/src/model/tagger-model';
import { seededRandom } from '../../random';
import { buildLexicon } from './build-lexicon';
import { compressRows } from './compress-model';
import { inCase, readSentences } from './corpus';
import type { Sentence } from './corpus';
import { trainCrf } from './crf-trainer';
import type { TrainedCrf } from './crf-trainer';
import { indexFeatures } from './feature-index';
import type { TrainingText } from './feature-index';
import { recipes } from './recipes';
import type { CheckRecipe, Recipe, TextRecipe } from './recipes';
import { scoreEntities, toSpans } from './score-entities';
import { trainStyleJudge } from './train-style';

const seed = 5;
/** The sets have no marks between documents; neighbouring sentences stand in for one, as many as in `tools/score`. */
const sentencesPerDocument = 20;

const [name = '', dataFolder, workFolder, out] = process.argv.slice(2);
const chosen = recipes[name];
if (chosen === undefined || dataFolder === undefined || workFolder === undefined || out === undefined) {
  throw new Error(`Usage: main.ts ${Object.keys(recipes).join('|')} DATA WORK OUT`);
}

const recipe: Recipe = chosen;

const headline = (token: string): string => token.slice(0, 1).toUpperCase() + token.slice(1);
const cases = [(token: string) => token.toUpperCase(), (token: string) => token.toLowerCase(), headline];

function read({ file, silver }: { file: string; silver?: boolean }, part: [number, number] = [0, 1]): Sentence[] {
  const sentences = readSentences(join(silver ? workFolder! : dataFolder!, `${file}.conll`));
  return sentences.slice(...part.map((share) => Math.floor(share * sentences.length)));
}

function toTexts(text: TextRecipe): TrainingText[] {
  const random = seededRandom(seed);
  return read(text, text.part).flatMap((sentence) => {
    const plain = { ...sentence, weight: text.weight, style: text.style ?? 0 };
    if (random() >= (text.caseShare ?? 0)) return [plain];
    return [plain, { ...plain, ...inCase(sentence, cases[Math.floor(random() * cases.length)]!) }];
  });
}

function check(model: TaggerModel, { file, part, types }: CheckRecipe): string {
  const tagger = new Tagger(model);
  const sentences = read({ file }, part);
  const found: TaggedName[][] = [];
  for (let at = 0; at < sentences.length; at += sentencesPerDocument) {
    found.push(...tagger.tagDocument(sentences.slice(at, at + sentencesPerDocument).map(({ tokens }) => tokens)));
  }
  const figures = scoreEntities(
    sentences.map(({ labels }) => toSpans(labels)),
    found,
    types,
  );
  const shown = Object.entries(figures).map(([type, { precision, recall, f1 }]) => `${type} ${precision}/${recall}/${f1}`);
  return `${file}: ${shown.join('  ')}`;
}

const started = Date.now();
const say = (text: string): void => {
  console.log(`${Math.round((Date.now() - started) / 1000)} s  ${text}`);
};
const lexicon = buildLexicon(recipe.language, join(workFolder, recipe.names), join(workFolder, recipe.clusters));
const texts = recipe.texts.flatMap(toTexts);
const styleJudge = texts.some((text) => text.style > 0) ? trainStyleJudge(texts, recipe.language, lexicon, seed) : undefined;
const { language, hashBits, leastCount, countByRow } = recipe;
const index = indexFeatures(texts, language, lexicon, hashBits, leastCount, countByRow);
const tokens = index.examples.reduce((sum, example) => sum + example.words.length, 0);
say(`${index.examples.length} sentences, ${tokens} tokens, ${index.words.length} words, ${index.hashes.length} features`);

/** Makes names of some types likelier: recall is what the tagger lacks there. */
function favorNames({ between, first }: Transitions, bias: Recipe['nameBias']): Transitions {
  const added = (label: number): number => (isBegin(label) ? (bias[typeOfLabel(label)!] ?? 0) : 0);
  return {
    between: between.map((score, pair) => score + added(pair % labelCount)),
    first: first.map((score, label) => score + added(label)),
  };
}

function toModel(crf: TrainedCrf, version: string): TaggerModel {
  return {
    language: recipe.language,
    version,
    lexicon,
    transitions: favorNames(crf.transitions, recipe.nameBias),
    styleJudge,
    ...compressRows(index, crf, recipe.hashBits, recipe.leastWeight),
  };
}

const trained = trainCrf(index, {
  epochs: recipe.epochs,
  rate: recipe.rate,
  decay: recipe.decay,
  hidden: recipe.hidden,
  seed,
  onEpoch: (epoch, loss) => {
    say(`epoch ${epoch + 1} loss ${Math.round(loss)}`);
  },
});
const shortHash = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex').slice(0, 8);
const digest = shortHash(Buffer.from(trained.weights.buffer));
const bias = JSON.stringify(recipe.nameBias);
const model = toModel(trained, bias === '{}' ? digest : shortHash(`${digest} ${bias}`));
writeFileSync(out, encodeTaggerModel(model));
say(`${out}: ${readFileSync(out).length} bytes, ${model.rows.weights.length / labelCount} rows`);
for (const recipeCheck of recipe.checks) say(check(model, recipeCheck));
