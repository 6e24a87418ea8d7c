import { readModel } from '@naba/models';
import type { TaggerLanguage } from './language';
import { Tagger } from './tagger';
import { decodeTaggerModel } from './tagger-model';

export { taggerLanguages, type EntityType, type TaggerLanguage } from './language';
export { toNameTokens, type PlacedToken } from './name-tokens';
export type { TaggedName } from './tagged-name';
export { Tagger } from './tagger';

const loaded = new Map<TaggerLanguage, Tagger>();

/** The tagger of a language, read once per process. Throws when its model file is missing or damaged. */
export function loadTagger(language: TaggerLanguage): Tagger {
  let tagger = loaded.get(language);
  if (tagger === undefined) {
    tagger = new Tagger(decodeTaggerModel(readModel(`ner.${language}.bin`)));
    loaded.set(language, tagger);
  }
  return tagger;
}
