import type { EntityType, TaggerLanguage } from '../../../../libs/tagger/src/language';

export interface TextRecipe {
  /** File name without `.conll`; of the data folder, or of the work folder when `silver`. */
  file: string;
  silver?: boolean;
  weight: number;
  /** Way of labelling: 0 the main one, others are told apart by `style` features. */
  style?: number;
  /** Part of the file, by sentences: from this share up to that one. */
  part?: [number, number];
  /** Share of the sentences that is repeated in capitals, in lower case or as a headline. */
  caseShare?: number;
}

export interface CheckRecipe {
  file: string;
  part?: [number, number];
  types: readonly string[];
}

export interface Recipe {
  language: TaggerLanguage;
  names: string;
  clusters: string;
  texts: TextRecipe[];
  checks: CheckRecipe[];
  epochs: number;
  /** Added to the score of a name's start, by type, in log-odds. */
  nameBias: Partial<Record<EntityType, number>>;
  rate: number;
  decay: number;
  /** Share of tokens whose very word is hidden in training. */
  hidden: number;
  leastCount: number;
  /** Whether features are counted after they share rows. */
  countByRow: boolean;
  /** Features share two to this power of rows. */
  hashBits: number;
  /** Rows whose largest weight is under this are dropped. */
  leastWeight: number;
}

const main = ['PER', 'ORG', 'LOC'];
const all = [...main, 'MISC'];

const ar: Recipe = {
  language: 'ar',
  names: 'names.ar.tsv',
  clusters: 'ar.clusters.tsv',
  texts: [
    { file: 'ar.anercorp.train', weight: 1 },
    { file: 'ar.aqmar.train', weight: 0.5, part: [0, 0.8] },
    { file: 'silver.ar', silver: true, weight: 0.5 },
  ],
  checks: [
    { file: 'ar.anercorp.dev', types: main },
    { file: 'ar.aqmar.train', types: main, part: [0.8, 1] },
  ],
  epochs: 10,
  nameBias: { ORG: 0.6 },
  rate: 0.1,
  decay: 1e-4,
  hidden: 0.15,
  leastCount: 2,
  countByRow: true,
  hashBits: 22,
  leastWeight: 0.05,
};

const en: Recipe = {
  language: 'en',
  names: 'names.en.tsv',
  clusters: 'en.brown.tsv',
  texts: [
    { file: 'en.conll2003.train', weight: 1, caseShare: 0.05 },
    { file: 'en.gmb.train', weight: 0.6, style: 1, part: [0, 0.9] },
    { file: 'en.wikigold', weight: 0.5 },
    { file: 'silver.en', silver: true, weight: 0.5, caseShare: 0.05 },
    { file: 'silver.gmb', silver: true, weight: 0.3 },
  ],
  checks: [
    { file: 'en.conll2003.dev', types: all },
    { file: 'en.gmb.train', types: main, part: [0.9, 1] },
  ],
  epochs: 7,
  nameBias: { PER: 0.3, ORG: 0.3, LOC: 0.3, MISC: 0.3 },
  rate: 0.1,
  decay: 1e-6,
  hidden: 0.15,
  leastCount: 3,
  countByRow: false,
  hashBits: 23,
  leastWeight: 0.06,
};

/** English without the texts that are for research only: measured, not shipped. */
const enOpen: Recipe = {
  ...en,
  texts: [
    { file: 'en.gmb.train', weight: 0.5, part: [0, 0.9], caseShare: 0.05 },
    { file: 'en.wikigold', weight: 1, caseShare: 0.05 },
    { file: 'en.wnut17.train', weight: 0.3 },
  ],
};

export const recipes: Record<string, Recipe> = { ar, en, 'en-open': enOpen };
