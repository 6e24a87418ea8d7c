import { gunzipSync } from 'node:zlib';
import type { ModelFolder } from '@naba/models';

/** Words that are names, and Arabic words that are not. */
export interface NameLexicon {
  readonly arabicGiven: ReadonlySet<string>;
  readonly arabicNames: ReadonlySet<string>;
  readonly arabicOrdinary: ReadonlySet<string>;
  readonly latinGiven: ReadonlySet<string>;
}

/** Reads `names.json.gz`. */
export function openNameLexicon(models: ModelFolder): NameLexicon {
  const lists = JSON.parse(gunzipSync(models.read('names.json.gz')).toString('utf8')) as Record<keyof NameLexicon, string>;
  const read = (name: keyof NameLexicon): ReadonlySet<string> => new Set(lists[name].split('\n'));
  return {
    arabicGiven: read('arabicGiven'),
    arabicNames: read('arabicNames'),
    arabicOrdinary: read('arabicOrdinary'),
    latinGiven: read('latinGiven'),
  };
}
