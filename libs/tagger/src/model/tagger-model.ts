import { FeatureRows } from './feature-rows';
import { HashTable } from '../lexicon/hash-table';
import { taggerLanguages } from '../language';
import type { TaggerLanguage } from '../language';
import type { Transitions } from './transitions';
import { Lexicon } from '../lexicon/lexicon';
import { decodeModelFile, encodeModelFile } from './model-file';
import type { Section } from './model-file';
import { StyleJudge } from '../features/style-judge';

/** Everything a tagger needs: word lists and clusters, weights of features, scores of label pairs. */
export interface TaggerModel {
  language: TaggerLanguage;
  /** For the provenance of what it finds: changes whenever the model is trained again. */
  version: string;
  lexicon: Lexicon;
  rows: FeatureRows;
  /** What one step of the eight bit weights stands for. */
  scale: number;
  transitions: Transitions;
  /** Chooses between ways of labelling, in models that learned more than one. */
  styleJudge: StyleJudge | undefined;
}

export function encodeTaggerModel(model: TaggerModel): Buffer {
  const { language, version, scale, lexicon, rows, transitions, styleJudge } = model;
  return encodeModelFile({
    facts: { language, version, scale, levels: lexicon.levels, styleBias: styleJudge?.bias },
    sections: new Map<string, Section>([
      ['name-keys', lexicon.names.keys],
      ['name-tags', lexicon.names.values],
      ['cluster-keys', lexicon.clusters.keys],
      ['cluster-numbers', lexicon.clusters.values],
      ['cluster-levels', lexicon.clusterLevels],
      ['rows-present', rows.present],
      ['rows-weights', rows.weights],
      ['transitions', transitions.between],
      ['first-labels', transitions.first],
      ...(styleJudge === undefined ? [] : ([['style-words', styleJudge.weights]] as const)),
    ]),
  });
}

/** Reads a model's bytes. Throws an Error that names the missing or wrong part. */
export function decodeTaggerModel(bytes: Buffer): TaggerModel {
  const { facts, sections } = decodeModelFile(bytes);
  const language = taggerLanguages.find((known) => known === facts['language']);
  const { version, scale, levels, styleBias } = facts;
  if (language === undefined || typeof version !== 'string' || typeof scale !== 'number' || typeof levels !== 'number') {
    throw new Error('The tagger model lacks its language, version, scale or levels; train it again.');
  }
  function section<T extends Section>(name: string, type: new (length: number) => T): T {
    const found = sections.get(name);
    if (!(found instanceof type)) throw new Error(`The tagger model lacks its section ${name}; train it again.`);
    return found;
  }
  const names = new HashTable(section('name-keys', Int32Array), section('name-tags', Uint16Array));
  const clusters = new HashTable(section('cluster-keys', Int32Array), section('cluster-numbers', Uint16Array));
  return {
    language,
    version,
    scale,
    lexicon: new Lexicon(names, clusters, section('cluster-levels', Uint16Array), levels),
    rows: new FeatureRows(section('rows-present', Uint32Array), section('rows-weights', Int8Array)),
    transitions: { between: section('transitions', Float32Array), first: section('first-labels', Float32Array) },
    styleJudge: typeof styleBias === 'number' ? new StyleJudge(section('style-words', Float32Array), styleBias) : undefined,
  };
}
