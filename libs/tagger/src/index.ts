import type { ModelFolder } from '@naba/models';
import type { TaggerLanguage } from './language';
import { Tagger } from './tagger';
import { decodeTaggerModel } from './model/tagger-model';

export { taggerLanguages, type EntityType, type TaggerLanguage } from './language';
export { toNameTokens, type PlacedToken } from './words/name-tokens';
export type { TaggedName } from './decode/tagged-name';
export { Tagger } from './tagger';

/** The tagger of a language. Throws when its model file is missing or damaged. */
export function openTagger(models: ModelFolder, language: TaggerLanguage): Tagger {
  return new Tagger(decodeTaggerModel(models.read(`ner.${language}.bin`)));
}
