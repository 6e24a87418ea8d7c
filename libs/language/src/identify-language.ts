import type { LanguageV1 } from '@naba/contracts';
import { lexemeAt } from '@naba/text';
import type { Vocabulary } from '@naba/text';
import { normalizeText } from '@naba/unicode';
import { priorOf, readDeclared } from './declared-language';
import type { LanguageModel } from './language-model';
import { visitWords } from './ngrams';
import { directionOf, mainScript, onlyLanguageOf } from './script';
import type { ScriptModel } from './script-model';

/** Letters that only one of the languages in Arabic script writes often. */
const sindhiLetters = /[ٻڄڃٺٽڏڌڊڳڱ۾۽]/g;
const pashtoLetters = /[ټډړږښځڅۍڼ]|(?<![\p{L}\p{M}])(?:د|چې|کې|په)(?![\p{L}\p{M}])/gu;
const soraniLetters = /[ێڵڕڤ]/g;
const uyghurLetters = /[ۇۈېڭۋ]/g;
/** Letters of the other languages; Arabic has none of them, and needs no further look. */
const beyondArabic = /[\u0671-\u06d5]/;
/** ە is written in both, so the keyboards' other letters break the tie: ی ک in Sorani, ى ك in Uyghur. */
const soraniOrUyghur = /[ەۆ]/g;
const soraniKeyboard = /[یک]/g;
const uyghurKeyboard = /[ىك]/g;
/** Words and letters of Yiddish that Hebrew does not write: double yod and vav as one letter, yod and alef with their points. */
const yiddish = /[\u05f0-\u05f2]|\u05d0[\u05b7\u05b8]|\u05d9\u05b4/g;
/** How much a word that begins with a capital counts: a name looks like the language of whoever bears it. */
const nameWeight = 0.3;
/** The same in a text without any other word: a list, a table. */
const nameWeightAlone = 0.1;
/** Beginning of the text that is read. */
const maxLength = 1_000;
const webAddress = /https?:\/\/\S+|www\.\S+|\S+@\S+|[@#]\w+/g;
/** In every web address; looked for first, because the pattern tries each character of each word. */
const webSign = /:\/\/|www\.|[@#]/;

export interface LanguageHints {
  /** BCP 47 tag that the publisher declared. */
  readonly declared?: string | undefined;
  /** Keeps what a model says of a word for the texts to come. */
  readonly vocabulary?: Vocabulary | undefined;
}

/**
 * Language, script and direction of a text. The script is counted; among the languages of one script a linear model over
 * letter n-grams decides, with what the publisher declared as its prior (Bayes' rule): the shorter a text, or the more it is made
 * of names, the more the declaration says. `und` with confidence 0 for a text without words that can be
 * read, or in a script that is not known.
 */
export function identifyLanguage(text: string, models: LanguageModel, { declared, vocabulary }: LanguageHints = {}): LanguageV1 {
  const beginning = normalizeText(text.slice(0, maxLength));
  const sample = webSign.test(beginning) ? beginning.replace(webAddress, ' ') : beginning;
  const prior = readDeclared(declared);
  const { script, share, onlyLanguage } = mainScript(sample, (code) => prior !== undefined && writes(code, prior, models));
  const direction = directionOf(script);
  if (script === 'Hebr' && count(sample, yiddish) * 50 > sample.length) {
    return { code: 'yi', script, direction, confidence: round(share) };
  }
  if (onlyLanguage !== undefined) return { code: onlyLanguage, script, direction, confidence: round(share) };
  const tell = script === 'Arab' ? tellByLetters(sample) : undefined;
  if (tell !== undefined) return { code: tell, script, direction, confidence: round(share * 0.98) };
  const model = models.get(script);
  if (model === undefined) return { code: 'und', script, direction, confidence: 0 };
  const found = mostProbable(sample, model, prior, vocabulary);
  if (found === undefined) return { code: 'und', script, direction, confidence: 0 };
  const { code, probability } = found;
  return { code, script, direction, confidence: round(probability * share) };
}

/** Whether news in a language is written in a script. */
function writes(script: string, language: string, models: LanguageModel): boolean {
  return onlyLanguageOf(script) === language || (models.get(script)?.languages.includes(language) ?? false);
}

/** Languages that give themselves away by their letters need little training text, or none. */
function tellByLetters(sample: string): 'sd' | 'ckb' | 'ug' | 'ps' | undefined {
  const { length } = sample;
  if (!beyondArabic.test(sample)) return undefined;
  if (count(sample, sindhiLetters) * 40 > length) return 'sd';
  const sorani = 3 * count(sample, soraniLetters) + count(sample, soraniKeyboard);
  const uyghur = 3 * count(sample, uyghurLetters) + count(sample, uyghurKeyboard);
  if (count(sample, soraniOrUyghur) * 25 > length) return sorani > uyghur ? 'ckb' : 'ug';
  return count(sample, pashtoLetters) * 35 > length ? 'ps' : undefined;
}

/** Nothing for a text without a word that can be read: vowel signs alone, or one run of letters that is longer than what is read. */
function mostProbable(
  sample: string,
  model: ScriptModel,
  declared: string | undefined,
  vocabulary: Vocabulary | undefined,
): { code: string; probability: number } | undefined {
  const { languages, scale } = model;
  const names = new Int32Array(languages.length);
  const others = new Int32Array(languages.length);
  const lower = sample.toLowerCase();
  const hasCase = lower.length === sample.length;
  let inNames = 0;
  let inOthers = 0;
  visitWords(lower, (start, end) => {
    const word = model.evidence.of(lexemeAt(lower, start, end, vocabulary));
    const isName = hasCase && sample.charCodeAt(start) !== lower.charCodeAt(start);
    const sums = isName ? names : others;
    for (let k = 0; k < sums.length; k++) sums[k]! += word.sums[word.at + k]!;
    if (isName) inNames += word.count;
    else inOthers += word.count;
  });
  const weight = inOthers === 0 ? nameWeightAlone : nameWeight;
  const count = inOthers + weight * inNames;
  if (count === 0) return undefined;
  // Softmax over the length-normalised sums, as in training, and the logarithms of the prior odds.
  const unit = scale / Math.sqrt(count);
  const evidence = Array.from(others, (sum, k) => (sum + weight * names[k]!) * unit + priorOf(languages[k]!, declared));
  const most = Math.max(...evidence);
  const total = evidence.reduce((all, each) => all + Math.exp(each - most), 0);
  return { code: languages[evidence.indexOf(most)]!, probability: 1 / total };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const round = (value: number): number => Math.round(value * 1_000) / 1_000;
