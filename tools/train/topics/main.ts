import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@naba/project';
import { mediaTopics, serializeTopicModel, toByte } from '@naba/topics';
import type { TopicModel } from '@naba/topics';
import { randomFrom } from '../random';
import { corpora, readCorpus, readDefinitions, topicIndex, unlabeledTopics } from './examples';
import type { Example } from './examples';
import { measureTopics } from './figures';
import { keepWords } from './kept-words';
import { placeHashes } from './places';
import { seedTexts } from './seed-texts';
import { train } from './train';
import type { TrainedTopics } from './train';
import { addWeakLabels, seedHashes } from './weak-labels';

/**
 * `npx tsx tools/train/topics/main.ts DATA [--measure] [--open]`: trains models/topics.bin from the folders `topics`, `iptc`
 * and `places` in DATA. With --open AG News and BBC News, whose text is for research, train nothing. With --measure a fifth of
 * them is held out, and nothing but figures is written: tools/score/testdata/topics.measured.json, or topics.measured-open.json.
 */
const [dataFolder, ...flags] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('Give the data folder.');
const isMeasured = flags.includes('--measure');
const isOpen = flags.includes('--open');

const bits = 18;
/** Topics that only weak labels stand for can be surer than they are right. */
const weakCeiling = 0.9;

const seeds = seedHashes();
const thrice = (corpus: (typeof corpora)['bbc']): Example[] => [1, 2, 3].flatMap(() => readCorpus(dataFolder, corpus));
const english = [...thrice(corpora.agnews), ...thrice(corpora.bbc)];
const examples = [
  ...readCorpus(dataFolder, corpora.sanad),
  ...(isOpen ? [] : english.filter((_, index) => !isMeasured || index % 5 !== 4)),
];
const random = randomFrom(3);
for (const example of examples) {
  addWeakLabels(example, seeds, random);
  if (example.label === 'World' || example.label === 'Politics') leaveOpenWhetherPolitics(example);
}
const definitions = readDefinitions(dataFolder);
const all = [...examples, ...definitions, ...definitions, ...seedTexts(examples)];
const checks = keepWords(all, seeds, bits);
const trained = train(all, {
  bits,
  checks,
  epochs: 6,
  rate: 0.3,
  seeds,
  places: placeHashes(dataFolder),
  dropout: 0.2,
});
const model = quantise(trained);
if (isMeasured) {
  const figures = join(projectRoot(), 'tools', 'score', 'testdata', `topics.measured${isOpen ? '-open' : ''}.json`);
  writeFileSync(figures, `${JSON.stringify(measureTopics(model, dataFolder), null, 2)}\n`);
} else writeFileSync(join(projectRoot(), 'models', 'topics.bin'), serializeTopicModel(model));

/** "World" and "Politics" are war, crime and disaster as much as politics: where seed words say so, politics is not taken for granted. */
function leaveOpenWhetherPolitics({ targets }: Example): void {
  if ([...unlabeledTopics].some((index) => targets[index] === 1)) targets[topicIndex.get('medtop:11000000')!] = NaN;
}

function quantise({ weights, biases }: TrainedTopics): TopicModel {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  return {
    bits,
    largest,
    biases: Array.from(biases, (bias) => Math.round(bias * 1e4) / 1e4),
    ceilings: mediaTopics.map((_, index) => (unlabeledTopics.has(index) ? weakCeiling : 1)),
    weights: Int8Array.from(weights, (weight) => toByte(weight, largest)),
    checks,
  };
}
