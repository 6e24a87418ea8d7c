import type { estypes } from '@elastic/elasticsearch';
import { arabicStemPatterns } from './arabic-stem.pattern';

/** Direction marks and joiners are invisible and stick to words; a zero-width non-joiner divides Persian words. */
const invisible = [
  '200B',
  '200D',
  '200E',
  '200F',
  '202A',
  '202B',
  '202C',
  '202D',
  '202E',
  '2060',
  '2066',
  '2067',
  '2068',
  '2069',
  'FEFF',
  '00AD',
];

/** Forms of Arabic letters that `arabic_normalization` leaves alone: dagger alef, alef wasla, lam-alef ligatures. */
const arabicForms = {
  '0670': '',
  '0671': '\\u0627',
  FEF5: '\\u0644\\u0627',
  FEF6: '\\u0644\\u0627',
  FEF7: '\\u0644\\u0627',
  FEF8: '\\u0644\\u0627',
  FEF9: '\\u0644\\u0627',
  FEFA: '\\u0644\\u0627',
  FEFB: '\\u0644\\u0627',
  FEFC: '\\u0644\\u0627',
};

/** Words as written, with letter variants and digits made equal; the filters touch disjoint scripts. */
const folding = ['lowercase', 'decimal_digit', 'arabic_normalization', 'persian_normalization', 'asciifolding'];

/**
 * The analyzers of all text fields, from official filters only. `naba_text` stems Arabic and English in one stream, since
 * either stemmer leaves the other's script alone; `naba_exact` stems nothing and has what further scripts need.
 */
export const textAnalysis: estypes.IndicesIndexSettingsAnalysis = {
  char_filter: {
    naba_characters: {
      type: 'mapping',
      mappings: [
        ...invisible.map((code) => `\\u${code}=>`),
        '\\u200C=>\\u0020',
        ...Object.entries(arabicForms).map(([code, letters]) => `\\u${code}=>${letters}`),
      ],
    },
  },
  filter: {
    naba_arabic_stem: { type: 'pattern_capture', preserve_original: false, patterns: arabicStemPatterns },
    naba_english_possessive: { type: 'stemmer', language: 'possessive_english' },
    naba_english_stem: { type: 'stemmer', language: 'porter2' },
    naba_elision: {
      type: 'elision',
      articles_case: true,
      articles: [
        'l',
        'm',
        't',
        'qu',
        'n',
        's',
        'j',
        'd',
        'c',
        'jusqu',
        'lorsqu',
        'puisqu',
        'quoiqu',
        'dell',
        'all',
        'nell',
        'sull',
        'un',
      ],
    },
  },
  analyzer: {
    naba_text: {
      type: 'custom',
      char_filter: ['naba_characters'],
      tokenizer: 'standard',
      filter: ['naba_english_possessive', ...folding, 'naba_arabic_stem', 'naba_english_stem', 'remove_duplicates'],
    },
    naba_exact: {
      type: 'custom',
      char_filter: ['naba_characters'],
      tokenizer: 'standard',
      filter: [
        'cjk_width',
        'naba_elision',
        ...folding,
        'indic_normalization',
        'hindi_normalization',
        'bengali_normalization',
        'cjk_bigram',
      ],
    },
  },
};
