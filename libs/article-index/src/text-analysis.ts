import type { estypes } from '@elastic/elasticsearch';
import { arabicStemPatterns, hamzaSpellings } from '@naba/arabic';
import { composedLetters, expandedPresentationForms } from '@naba/unicode';

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

/** A mapping rule of a character filter; only code points, so that nothing in it is read as syntax. */
function rule(from: string, to: string): string {
  return `${escaped(from)}=>${escaped(to)}`;
}

function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, index) => `\\u${codePoint(text.charCodeAt(index))}`).join('');
}

function codePoint(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** Marks that stand behind Latin letters, where `asciifolding` sees none, and behind Arabic ones (madda, hamza above and below). */
const looseMarks = [...Array.from({ length: 0x70 }, (_, index) => 0x300 + index), 0x653, 0x654, 0x655];

/** Signs that `arabic_normalization` leaves alone: dagger alef, alef wasla. */
const arabicSigns = [rule('\u0670', ''), rule('\u0671', '\u0627')];

/**
 * Text that came before it was normalised on its way in, and queries: letters for Arabic presentation forms (the signs above already
 * gone, since a filter reads nothing twice), composed letters for decomposed ones. The longest rule wins, so a mark is dropped only
 * where no composed letter takes it.
 */
const otherForms = [
  ...expandedPresentationForms().map(([form, letters]) =>
    rule(form, letters.replaceAll('\u0671', '\u0627').replaceAll('\u0670', '')),
  ),
  ...composedLetters().map(([decomposed, composed]) => rule(decomposed, composed)),
  ...looseMarks.map((mark) => rule(String.fromCharCode(mark), '')),
  ...hamzaSpellings.flatMap(([spelling, unified]) =>
    [...new Set([spelling, spelling.normalize('NFD')])].map((form) => rule(form, unified)),
  ),
];

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
      mappings: [...invisible.map((code) => `\\u${code}=>`), '\\u200C=>\\u0020', ...arabicSigns, ...otherForms],
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
