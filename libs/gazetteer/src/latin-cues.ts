import type { Cue, Word } from './candidate';

const prepositions = new Set(
  'in In at At from From to To near Near outside Outside around toward towards between across into'.split(' '),
);
const cityNouns = new Set([
  'City',
  'city',
  'town',
  'Town',
  'village',
  'capital',
  'port',
  'Greater',
  'Downtown',
  'downtown',
  'suburb',
]);
/** Capitalised words that stand before or after a place without making it part of another name. */
const harmless = new Set(
  (
    'The A An In At On From To And But For By With As If When While After Before Since Until Under Over Near Of Is Are Was ' +
    'North South East West Northern Southern Eastern Western Central Northeast Northwest Southeast Southwest Greater Downtown Mayor Police Governor ' +
    'City Province State Region District County Governorate Airport University Stadium Metro Monday Tuesday Wednesday Thursday ' +
    'Friday Saturday Sunday January February March April May June July August September October November December'
  ).split(' '),
);

const listed = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Who plays for a club, and what is the club's. */
const teamNouns = listed(
  'defense defence striker strikers midfielder midfielders defender defenders winger goalkeeper keeper quarterback pitcher shortstop outfielder ' +
    'linebacker receiver cornerback coach manager boss captain fans supporters squad skipper',
);
/** What bears the name of a place as its own, before it and behind it. */
const thingsBefore = listed(
  'shuttle Shuttle ship vessel ferry frigate destroyer submarine tanker yacht carrier spacecraft rover hurricane Hurricane typhoon Typhoon cyclone Cyclone SS HMS USS USNS RMS MV planet probe',
);
/** How names begin that are others than their last word. */
const nameStarts = listed(
  'New San Santa Santo Saint St Fort Port Mount Lake Baja Las Los Neu Nieuw Nouvelle Nueva Nuova Süd Nord Ost Sud Air',
);

/** What stands around a name in English: prepositions, "city of", or capitalised neighbours that make it part of another name. */
export function latinCue(words: readonly Word[], first: number, last: number): Cue {
  const previous = words[first]!.isLinked ? words[first - 1] : undefined;
  const next = words[last]!.text === words[last]!.source && words[last + 1]?.isLinked === true ? words[last + 1] : undefined;
  if (previous !== undefined && nameStarts.has(previous.text)) return 'part';
  if (previous !== undefined && thingsBefore.has(previous.text)) return 'thing';
  if (next !== undefined && cityNouns.has(next.text)) return 'city';
  if (next !== undefined && teamNouns.has(next.text)) return 'team';
  if (previous !== undefined && cityNouns.has(previous.text)) return 'city';
  // The capital of Virginia is another city.
  if (previous?.text === 'of' && words[first - 2]?.text !== 'capital' && cityNouns.has(words[first - 2]?.text ?? ''))
    return 'city';
  if (isNamePart(previous) || isNamePart(next)) return 'against';
  return previous !== undefined && prepositions.has(previous.text) ? 'location' : 'none';
}

function isNamePart(word: Word | undefined): boolean {
  if (word === undefined || word.text !== word.source) return false;
  const { text } = word;
  // Whole headlines in capitals say nothing.
  if (text.length > 1 && text === text.toUpperCase()) return false;
  return text[0] !== text[0]!.toLowerCase() && !harmless.has(text);
}

const regionNouns = new Set(['state', 'State', 'province', 'Province', 'governorate', 'Governorate']);

/** Whether a state or province is meant: Washington state, the province of Quebec. */
export function isLatinRegion(words: readonly Word[], first: number, last: number): boolean {
  const next = words[last]!.text === words[last]!.source && words[last + 1]?.isLinked === true ? words[last + 1] : undefined;
  if (next !== undefined && regionNouns.has(next.text)) return true;
  const previous = words[first]!.isLinked ? words[first - 1] : undefined;
  return previous?.text === 'of' && regionNouns.has(words[first - 2]?.text ?? '');
}

/** States as the Associated Press and the mail shorten them behind the name of a city. */
const shortState =
  /^, (?:(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|D\.C|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.[CDHJMY]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo)\.)/;

/** Whether the text behind a name says that it is in the United States: "Portland, Ore." */
export function isBeforeState(text: string, end: number): boolean {
  return shortState.test(text.slice(end, end + 9));
}
