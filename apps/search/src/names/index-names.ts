import { setImmediate as breathe } from 'node:timers/promises';
import { hasArabicLetter } from '@naba/arabic';
import { isTranscription, nameKey } from '@naba/entities';
import { foldWords } from './fold-name';
import type { AfterTitle } from './titles';

/** Somebody or something that articles of the index name, with all names that they have for it. */
export interface IndexLabel {
  readonly id: string;
  readonly isPerson: boolean;
  readonly count: number;
  readonly names: readonly string[];
}

/** Folding so many names takes about a millisecond; between such portions other requests have their turn. */
const portion = 100;
/** Of one name: the most frequent bearers. */
const mostBearers = 3;
/** A word alone is a word, or a name that the tables know. */
const fewestWords = 2;
/** Whom a title with a single word means, by the number of articles. */
const farMoreOften = 3;

type Bearers = Map<string, IndexLabel[]>;

/** Names of several words that articles of the index have, in memory; it never changes. */
export class IndexNames {
  private constructor(
    private readonly written: Bearers,
    /** People by the first and by the last word of their names. */
    private readonly titled: Readonly<Record<AfterTitle, Bearers>>,
    /** People by how their name sounds, word by word, under the script in which the index does not have it. */
    private readonly heard: Readonly<Record<'arabic' | 'latin', Bearers>>,
  ) {}

  static readonly none = IndexNames.empty();

  private static empty(): IndexNames {
    return new IndexNames(new Map(), { first: new Map(), last: new Map() }, { arabic: new Map(), latin: new Map() });
  }

  static async build(labels: readonly IndexLabel[]): Promise<IndexNames> {
    const names = IndexNames.empty();
    for (const [index, label] of labels.entries()) {
      if (index % portion === portion - 1) await breathe();
      names.add(label);
    }
    return names;
  }

  /**
   * Ids of those whom the index calls by just these words, apart from case, marks and spelling variants, and of people whom it knows
   * in the other script alone, by a name that these words can transcribe.
   */
  idsOf(words: readonly string[]): readonly string[] {
    const name = words.join(' ');
    const folded = foldWords(name);
    if (folded.length < fewestWords) return [];
    const written = this.written.get(folded.join(' ')) ?? [];
    const heard = this.heard[scriptOf(name)].get(soundOf(words)) ?? [];
    const transcribed = heard.filter(({ names }) => names.some((other) => canBe(name, other)));
    return [written, transcribed].flatMap((bearers) => bearers.slice(0, mostBearers).map(({ id }) => id));
  }

  /**
   * The id of whom a title and one word of a name mean: a person who is named far more often than all others with that word at that
   * place of their names.
   */
  idAfterTitle(word: string, place: AfterTitle): string | undefined {
    const [first, second] = this.titled[place].get(foldWords(word).join(' ')) ?? [];
    return first !== undefined && first.count >= farMoreOften * (second?.count ?? 0) ? first.id : undefined;
  }

  /** Surnames with the one person each who is named far more often than all others called so, the most frequent person first. */
  surnames(): readonly (readonly [surname: string, bearer: IndexLabel])[] {
    return [...this.titled.last]
      .flatMap(([surname, [first, second]]) =>
        first !== undefined && first.count >= farMoreOften * Math.max(1, second?.count ?? 0) ? [[surname, first] as const] : [],
      )
      .sort(([, one], [, other]) => other.count - one.count);
  }

  private add(label: IndexLabel): void {
    const scripts = new Set(label.names.map(scriptOf));
    for (const name of label.names) {
      const folded = foldWords(name);
      if (folded.length < fewestWords) continue;
      put(this.written, folded.join(' '), label);
      if (label.isPerson) {
        put(this.titled.first, folded[0]!, label);
        put(this.titled.last, folded.at(-1)!, label);
      }
      const sound = label.isPerson && scripts.size === 1 ? soundOf(name.split(/\s+/)) : '';
      if (sound !== '') put(this.heard[scripts.has('arabic') ? 'latin' : 'arabic'], sound, label);
    }
  }
}

function scriptOf(name: string): 'arabic' | 'latin' {
  return hasArabicLetter(name) ? 'arabic' : 'latin';
}

/** Whether two names in different scripts can be one. */
function canBe(one: string, other: string): boolean {
  return scriptOf(one) === 'arabic' ? isTranscription(one, other, false) : isTranscription(other, one, false);
}

/** Empty where a word has no sound that both scripts write. */
function soundOf(words: readonly string[]): string {
  const sounds = words.map(nameKey);
  return words.length < fewestWords || sounds.includes('') ? '' : sounds.join(' ');
}

/** Most frequent first. */
function put(bearers: Bearers, key: string, label: IndexLabel): void {
  const known = bearers.get(key);
  if (known === undefined) bearers.set(key, [label]);
  else if (!known.some(({ id }) => id === label.id)) known.splice(placeOf(label, known), 0, label);
}

function placeOf({ count }: IndexLabel, known: readonly IndexLabel[]): number {
  const place = known.findIndex((other) => other.count < count);
  return place < 0 ? known.length : place;
}
