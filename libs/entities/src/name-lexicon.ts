import { gunzipSync } from 'node:zlib';
import { readModel } from '@naba/models';

/** Words that are names, and Arabic words that are not. */
export interface NameLexicon {
  readonly arabicGiven: ReadonlySet<string>;
  readonly arabicNames: ReadonlySet<string>;
  readonly arabicOrdinary: ReadonlySet<string>;
  readonly latinGiven: ReadonlySet<string>;
}

let loaded: NameLexicon | undefined;

/** The lexicon of `models/names.json.gz`, read once per process. */
export function loadNameLexicon(): NameLexicon {
  if (loaded === undefined) {
    const lists = JSON.parse(gunzipSync(readModel('names.json.gz')).toString('utf8')) as Record<keyof NameLexicon, string>;
    const read = (name: keyof NameLexicon): ReadonlySet<string> => new Set(lists[name].split('\n'));
    loaded = {
      arabicGiven: read('arabicGiven'),
      arabicNames: read('arabicNames'),
      arabicOrdinary: read('arabicOrdinary'),
      latinGiven: read('latinGiven'),
    };
  }
  return loaded;
}
