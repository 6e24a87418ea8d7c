import { conjunctions } from './arabic-cues';
import type { ArabicCue } from './arabic-speakers';
import type { ArabicWords } from './arabic-words';
import { firstFrom } from './in-order';

/** How many tokens after a cue its speaker ends at the latest. */
const longestCue = 40;

/** The reporting words of a text in order, with what the rules for spans ask about their neighbours. */
export class ArabicCueList {
  /** Where the clause of each cue begins, where it begins one of its own. */
  private readonly clauses: readonly (number | undefined)[];
  /** The next cue that begins a clause. */
  private readonly following: Int32Array;

  constructor(
    private readonly words: ArabicWords,
    readonly cues: readonly ArabicCue[],
  ) {
    this.clauses = cues.map((cue) => clauseOf(words, cue));
    this.following = new Int32Array(cues.length);
    for (let index = cues.length - 1, next = cues.length; index >= 0; index--) {
      this.following[index] = next;
      if (this.clauses[index] !== undefined) next = index;
    }
  }

  /** The last cue before a token. */
  before(at: number): ArabicCue | undefined {
    return this.cues[this.indexFrom(at) - 1];
  }

  /** The first cue behind a token. */
  after(at: number): ArabicCue | undefined {
    return this.cues[this.indexFrom(at + 1)];
  }

  /** Cues before a token whose speaker may reach to it. */
  near(at: number): readonly ArabicCue[] {
    return this.cues.slice(this.indexFrom(at - longestCue), this.indexFrom(at));
  }

  /** Where a later cue begins a clause of its own; the end of the text where none does. */
  nextClause(index: number): number {
    const { at } = this.cues[index]!;
    for (let later = this.following[index]!; later < this.cues.length; later = this.following[later]!) {
      if (this.clauses[later]! > at) return this.clauses[later]!;
    }
    return this.words.keys.length;
  }

  private indexFrom(token: number): number {
    return firstFrom(this.cues, token, ({ at }) => at);
  }
}

function clauseOf(words: ArabicWords, { at, kind }: ArabicCue): number | undefined {
  const { keys } = words;
  if (kind === 'participle' || (kind === 'verb' && (beginsClause(words, at) || keys[at - 1] === '،'))) return at;
  if (kind === 'attribution' && keys[at - 1] === '،') return at;
  if (kind === 'attribution' && keys[at - 1] === 'علي' && keys[at - 2] === '،') return at - 2;
  if (kind !== 'verb') return undefined;
  // لكن مصدرا قال: the clause begins with its conjunction.
  for (let before = at - 1; before > at - 8 && !words.endsSentence(before); before--) {
    if (conjunctions.has(keys[before]!) && keys[before] !== 'كما') return before;
  }
  return undefined;
}

function beginsClause(words: ArabicWords, at: number): boolean {
  return words.keys[at]!.startsWith('و') || conjunctions.has(words.keys[at - 1] ?? '') || words.endsSentence(at - 1);
}
