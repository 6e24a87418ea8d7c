import { hashText } from '../lexicon/hashing';
import type { TaggerLanguage } from '../language';
import { listTagsMask, middleLevel, phraseGoesOn } from '../lexicon/lexicon';
import type { Lexicon } from '../lexicon/lexicon';
import { toWordForm } from './word-form';
import { wordShape } from './word-shape';

/** What the features of neighbouring words and the search for a document's names need of a word; spellings are hashes. */
export interface WordFacts {
  normal: number;
  peeled: number;
  stem: number;
  clitics: number;
  /** Letters of the folded word. */
  length: number;
  shape: number;
  /** The word's cluster at a middle level, 0 when unknown. */
  cluster: number;
  /** Which of its spellings begin a phrase of the word lists: 1 `normal`, 2 `peeled` where it is another, added up. */
  phraseStarts: number;
}

/** All that a word's features are made of. */
export interface WordReading extends WordFacts {
  word: string;
  /** The folded word and its stem, of which features take parts. */
  folded: string;
  foldedStem: string;
  tags: number;
  stemTags: number;
  /** Cluster numbers from coarse to fine, none when unknown. */
  levels: readonly number[];
}

/** Reads one word, whatever its neighbours. */
export function readWord(word: string, language: TaggerLanguage, lexicon: Lexicon): WordReading {
  const form = toWordForm(word, language);
  const normal = hashText(form.normal);
  const peeled = form.peeled === form.normal ? normal : hashText(form.peeled);
  const stem = form.stem === form.peeled ? peeled : hashText(form.stem);
  const listed = lexicon.tagsOfWord(normal);
  const listedPeeled = lexicon.tagsOfWord(peeled);
  const levels = lexicon.levelsOf(language === 'en' ? [hashText(word), normal] : [normal, peeled, stem]);
  return {
    normal,
    peeled,
    stem,
    clitics: form.clitics,
    length: form.normal.length,
    shape: hashText(wordShape(word, false)),
    cluster: levels[middleLevel] ?? 0,
    phraseStarts: (listed & phraseGoesOn ? 1 : 0) | (listedPeeled & phraseGoesOn && peeled !== normal ? 2 : 0),
    word,
    folded: form.normal,
    foldedStem: form.stem,
    tags: listed & listTagsMask,
    stemTags: form.clitics === 0 ? 0 : (listedPeeled | lexicon.tagsOfWord(stem)) & listTagsMask,
    levels,
  };
}
