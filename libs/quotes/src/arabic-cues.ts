import { normalizeArabic, wordSet, wordSets } from '@naba/arabic';
import { arabic, wordsOf } from '@naba/languages';
import { LexicalAttribute } from '@naba/text';

export type CueKind = 'verb' | 'participle' | 'attribution';

/** What an Arabic word is without regard to its neighbours. */
export interface ArabicWordFacts {
  /** Normalised. */
  readonly key: string;
  /** Whether it is a reporting verb with a pronoun: أكده. */
  readonly isRelative: boolean;
  /** As a reporting word: its kind, its length of conjunction and itself without that. */
  readonly cue: { readonly kind: CueKind; readonly prefix: number; readonly stem: string } | undefined;
}

const { lists, tables } = arabic.speech;
const { past, present } = tables.reportingVerbs.rows;

/** Third persons of the past: قال قالت قالوا, نفى نفت, دعا دعت. */
function pastForms(verb: string): string[] {
  const stem = verb.replace(/[ىا]$/, '');
  return [verb, `${stem}ت`, `${stem}تا`, `${stem}وا`, stem === verb ? `${verb}ا` : `${stem}يا`];
}

export const presentVerbs = wordSet(present);

export const reportingVerbs: ReadonlySet<string> = wordSet(
  // ردا على is "in answer to".
  [...past.flatMap(pastForms), ...present].filter((form) => form !== 'ردا'),
);

/** The lists of the language as they are looked up; what each is for stands in its file. */
export const {
  ambiguousVerbs,
  weakVerbs,
  denials,
  impersonalVerbs,
  objectVerbs,
  namingCues,
  emphasisCues,
  pointingCues,
  reportedNouns,
  saidNouns,
  sourceParticles,
  relayVerbs,
  reportingParticiples,
  attributions,
  noSources,
  ownWords,
  continuations,
  insertions,
  papers,
  occasions,
  titles,
  namedThings,
  prepositions,
  roles,
  speakers,
  plainVerbs,
  eulogies,
  gapEnds,
  conjunctions,
  sourceWords,
} = wordSets(lists);

const pronouns = ['', 'ه', 'ها', 'هم', 'هن', 'هما', 'ني', 'نا', 'ك', 'كم'];

/** Particles that open what is said. */
export const openers = wordSet(lists.openers.words.flatMap((particle) => pronouns.map((pronoun) => particle + pronoun)));

/** Words that end the name of a speaker: what follows tells where, when, about what, or begins what was said. */
export const speakerEnds: ReadonlySet<string> = new Set([
  ...openers,
  ...wordSet([...lists.speakerEnds.words, ...wordsOf(arabic.dates.tables.weekdays)]),
]);

/** Those to whom something is said: قال لوكالة الأنباء, قالت للصحفيين. */
export const addressee =
  /^ل(?:[يهنك]$|نا$|ها$|هم$|لص(?:ح|حا)ف|لاعلام|ل?وكال|ل?قنا|ل?صحيف|لصحاف|ل?اذاع|ل?تلفزيون|ل?موقع|ل?مراسل|ل?برنامج|رويترز|فرانس|لجزير|لعربي|لاناضول|لنواب|لمشاهد|لمستمع)/;

/** What a word is, worked out once for all its occurrences. */
export const arabicFacts = new LexicalAttribute<ArabicWordFacts>((text) => {
  const key = normalizeArabic(text);
  const cue = readCue(key, 0) ?? (/^[وف]/.test(key) ? readCue(key, 1) : undefined);
  const stem = /^[وف]?(.{3,}?)ه[ام]?$/.exec(key)?.[1];
  return { key, cue, isRelative: stem !== undefined && reportingVerbs.has(stem) && !ambiguousVerbs.has(stem) };
});

function readCue(key: string, prefix: number): ArabicWordFacts['cue'] {
  const stem = key.slice(prefix);
  if (reportingVerbs.has(stem)) return { kind: 'verb', prefix, stem };
  if (reportingParticiples.has(stem)) return { kind: 'participle', prefix, stem };
  // وصفها الضباط بأنها: with whom it is about
  const described = /^(وصفت?|[يت]صف)ه[ام]?$/.exec(stem)?.[1];
  if (described !== undefined) return { kind: 'verb', prefix, stem: described };
  return attributions.has(stem) ? { kind: 'attribution', prefix, stem } : undefined;
}
