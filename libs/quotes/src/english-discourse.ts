import type { Span } from '@naba/text';
import { does } from './english-cues';
import type { EnglishWords } from './english-words';
import { firstFrom } from './in-order';
import type { Quote } from './quote';

type Speaker = NonNullable<Quote['speaker']>;

type Gender = 'he' | 'she';

interface Candidate {
  readonly speaker: Speaker;
  readonly is: 'person' | 'group' | 'unknown';
  /** Told by a title, or by the first pronoun that stood for the candidate. */
  gender: Gender | undefined;
}

const titles: Readonly<Record<string, Gender>> = {
  mr: 'he',
  sir: 'he',
  king: 'he',
  prince: 'he',
  lord: 'he',
  mrs: 'she',
  ms: 'she',
  miss: 'she',
  queen: 'she',
  princess: 'she',
  dame: 'she',
};

/** How far from the start of its sentence a person may stand and still be what the sentence is about. */
const reachOfSubject = 60;
const most = 8;
/** Nouns for one person, at the end of a phrase: the minister, the chairman, a mother. */
export const role =
  /(?:man|woman|ster|ter|ger|ler|yer|ner|her|der|or|ist|ian|ant|dent|chief|coach|captain|boy|girl|king|queen|judge|envoy|widow)$/;

/** Who has spoken or opened a sentence so far, to say whom a pronoun means. */
export class Discourse {
  private readonly candidates: Candidate[] = [];
  private nextPerson = 0;

  /** @param people where people are named, in the order of the text; without them names are read off capital letters */
  constructor(
    private readonly words: EnglishWords,
    private readonly people: readonly Span[] | undefined,
  ) {}

  /** The speaker remembered last. */
  get last(): Speaker | undefined {
    return this.candidates.at(-1)?.speaker;
  }

  remember(speaker: Speaker): void {
    const { words } = this;
    const known = this.candidates.findIndex(({ speaker: { start, end } }) => start <= speaker.start && end >= speaker.end);
    if (known >= 0) {
      this.candidates.push(...this.candidates.splice(known, 1));
      return;
    }
    const [first, end] = [words.firstFrom(speaker.start), words.firstFrom(speaker.end)];
    if (this.candidates.length === most) this.candidates.shift();
    this.candidates.push({ speaker, is: this.kindOf(speaker, first, end), gender: titles[words.key(first)] });
  }

  private kindOf(speaker: Speaker, first: number, end: number): Candidate['is'] {
    const { words, people } = this;
    const person = people?.[firstFrom(people, speaker.start, ({ start }) => start)];
    if (person !== undefined && person.end <= speaker.end) return 'person';
    let head = first + 1;
    while (head < end && !words.can(head, does.endSpeaker) && words.key(head) !== 'of') head++;
    const { text } = words.tokens[head - 1]!;
    // An acronym is no person: AFP, the WHO.
    if (words.can(head - 1, does.beGroup) || (text.length > 1 && text === text.toUpperCase())) return 'group';
    return people === undefined || !words.isCapital(head - 1) ? 'person' : 'unknown';
  }

  /** Remembers the person whom a sentence, given in tokens, begins with: by name, or as the holder of a role. */
  noteSentence(from: number, to: number, opening: Speaker | undefined): void {
    const person = this.personThatOpens(from, to) ?? (opening !== undefined && role.test(opening.text) ? opening : undefined);
    if (person !== undefined) this.remember(person);
  }

  /** Whom a pronoun stands for; undefined where nobody fits. */
  whoIs(pronoun: string): Speaker | undefined {
    if (pronoun === 'i' || pronoun === 'we' || pronoun === 'you') return undefined;
    if (pronoun !== 'he' && pronoun !== 'she')
      return this.candidates.findLast((candidate) => candidate.is !== 'person')?.speaker ?? this.last;
    const fits = ({ gender }: Candidate): boolean => gender === undefined || gender === pronoun;
    const found =
      this.candidates.findLast((candidate) => candidate.is === 'person' && fits(candidate)) ??
      this.candidates.findLast((candidate) => candidate.is === 'unknown' && fits(candidate));
    if (found !== undefined) found.gender = pronoun;
    return found?.speaker;
  }

  /**
   * Who a speaker is whom a phrase names by a role, where the name stands in apposition: *Ann Lee*, chair of the board said; the
   * host, board member *Ann Lee*, said.
   * @param clause first token of the clause
   * @param verb token of the reporting verb
   */
  nameBeside(speaker: Speaker, clause: number, verb: number): Speaker {
    const { words, people } = this;
    if (people === undefined || clause >= verb || speaker.end > words.tokens[verb]!.start) return speaker;
    const clauseStart = words.tokens[clause]!.start;
    const near = people
      .slice(
        firstFrom(people, clauseStart, ({ start }) => start),
        firstFrom(people, words.tokens[verb]!.start, ({ start }) => start),
      )
      .filter(({ end }) => end <= words.tokens[verb]!.start);
    const inside = near.some(({ start, end }) => start < speaker.end && end > speaker.start);
    const [first] = near;
    if (inside || first === undefined) return speaker;
    const named = { start: first.start, end: first.end, text: words.text.slice(first.start, first.end) };
    if (first.end < speaker.start) {
      const opens = /^(?:\p{Lu}[\p{L}.]*\s+){0,2}$/u.test(words.text.slice(clauseStart, first.start));
      const joins = /^,(?:\s\d+,)?\s(?:[^,."“”]{0,60}\s(?:and|the)\s|an?\s|the\s)?$/u.test(
        words.text.slice(first.end, speaker.start),
      );
      return opens && joins && !words.can(clause, does.openAdverbial) ? named : speaker;
    }
    const [from, to] = words.tokenRange({ start: speaker.end, end: first.start });
    if (!words.isMark(from, ',') || speaker.start > clauseStart + 4) return speaker;
    for (let at = from + 1; at < to; at++) {
      if (words.can(at, does.relate | does.openAdverbial | does.beFinite | does.report | does.join)) return speaker;
      if (words.tokens[at]!.kind === 'other') return speaker;
    }
    return { start: speaker.start, end: first.end, text: words.text.slice(speaker.start, first.end) };
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
