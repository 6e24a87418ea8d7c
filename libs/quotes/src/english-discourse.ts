import { does } from './english-cues';
import type { EnglishWords } from './english-words';
import type { Quote } from './quote';

type Speaker = NonNullable<Quote['speaker']>;

interface Candidate {
  readonly speaker: Speaker;
  readonly isPerson: boolean;
  readonly gender: 'he' | 'she' | undefined;
}

/** How far from the start of its sentence a person may stand and still be what the sentence is about. */
const reachOfSubject = 60;
const most = 8;
/** Nouns for one person, at the end of a phrase: the minister, the chairman, a mother. */
const role =
  /(?:man|woman|ster|ter|ger|ler|yer|ner|her|der|or|ist|ian|ant|dent|chief|coach|captain|boy|girl|king|queen|judge|envoy|widow)$/;

/** Who has spoken or opened a sentence so far, to say whom a pronoun means. */
export class Discourse {
  private readonly candidates: Candidate[] = [];
  private nextPerson = 0;

  /** @param people where people are named, in the order of the text; without them names are read off capital letters */
  constructor(
    private readonly words: EnglishWords,
    private readonly people: readonly { readonly start: number; readonly end: number }[] | undefined,
  ) {}

  /** The speaker remembered last. */
  get last(): Speaker | undefined {
    return this.candidates.at(-1)?.speaker;
  }

  remember(speaker: Speaker): void {
    const { words } = this;
    const [first, end] = [words.firstFrom(speaker.start), words.firstFrom(speaker.end)];
    let isGroup = false;
    for (let at = first; at < end; at++) {
      if (words.can(at, does.beGroup)) isGroup = true;
      if (/^(?:of|for|in|at|from)$/.test(words.key(at)) && at > first) break;
    }
    const title = words.key(first);
    const gender = /^(?:mr|sir|king|prince|lord)$/.test(title)
      ? 'he'
      : /^(?:mrs|ms|miss|queen|princess|dame)$/.test(title)
        ? 'she'
        : undefined;
    // An acronym is no person: AFP, the WHO.
    const isAcronym = end - first <= 2 && /^(?:\p{Lu}\.?){2,}$/u.test(words.tokens[end - 1]!.text);
    if (this.candidates.length === most) this.candidates.shift();
    this.candidates.push({ speaker, isPerson: !isGroup && !isAcronym, gender });
  }

  /** Remembers the person whom a sentence, given in tokens, begins with: by name, or as the holder of a role. */
  noteSentence(from: number, to: number, opening: Speaker | undefined): void {
    const person = this.personThatOpens(from, to) ?? (opening !== undefined && role.test(opening.text) ? opening : undefined);
    if (person !== undefined && person.start !== this.last?.start) this.remember(person);
  }

  /** Whom a pronoun stands for; undefined where nobody fits. */
  whoIs(pronoun: string): Speaker | undefined {
    if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you') return undefined;
    if (pronoun !== 'he' && pronoun !== 'she') return this.candidates.findLast(({ isPerson }) => !isPerson)?.speaker ?? this.last;
    return this.candidates.findLast(({ isPerson, gender }) => isPerson && (gender === undefined || gender === pronoun))?.speaker;
  }

  /** The person named at the start of a sentence. */
  personThatOpens(from: number, to: number): Speaker | undefined {
    const { words, people } = this;
    if (from >= to) return undefined;
    if (people === undefined) {
      let end = from;
      while (end < to && words.isPlainWord(end) && words.isCapital(end) && !words.can(end, does.openAdverbial)) end++;
      return end - from >= 2 ? words.phrase(from, end) : undefined;
    }
    const { start } = words.tokens[from]!;
    while (this.nextPerson < people.length && people[this.nextPerson]!.start < start) this.nextPerson++;
    const person = people[this.nextPerson];
    if (person === undefined || person.start > start + reachOfSubject || person.end > words.tokens[to - 1]!.end) return undefined;
    return { ...person, text: words.text.slice(person.start, person.end) };
  }
}
