import { nameKey, withoutSilentGh } from '@naba/entities';
import type { ArabicLabels } from './arabic-labels';
import { lastYear } from './people';
import type { KnownPerson } from './people';

/** Shorter keys are shared by too many people. */
const shortestKey = 3;
const ordinals: Readonly<Record<string, string>> = { II: 'الثاني', III: 'الثالث', IV: 'الرابع', V: 'الخامس', VI: 'السادس' };
/** Countries whose heads are called by their last name. */
const namedByGiven = new Set(['ET', 'ER', 'SO', 'IS', 'CN', 'TW', 'KR', 'KP', 'VN', 'KH', 'MM', 'MN', 'HU', 'JP']);

/**
 * Rows of a person for `people.tsv.gz`: key, id, what the names need beside them (`royal` title, title of a `monarch` or of a `leader`;
 * nothing for a full name), traits, countries, first and last year in the office that the title means, shown names, names to compare.
 */
export function toPersonRows(person: KnownPerson, labels: ArabicLabels): string[][] {
  const { id, names, arabicNames, countries, traits } = person;
  const dynastic =
    [...names].some((name) => /\b(bin|bint)\b/i.test(name)) || [...arabicNames].some((name) => / [اآ]ل /.test(name));
  const kinds = new Set([
    ...traits,
    ...(dynastic ? ['royal'] : []),
    ...([...arabicNames].some((name) => labels.isShared(name)) ? ['shared'] : []),
  ]);
  const shown = [
    [...names][0] ?? '',
    [...arabicNames].map((name) => labels.shown(name)).find((name) => name !== undefined) ?? '',
  ];
  const { head } = person;
  const years = head === undefined ? ['', ''] : [String(head.from), String(lastYear(person) ?? '')];
  const toRows = (needs: string, forms: readonly string[]): string[][] => {
    const spoken = forms.flatMap((form) => [form, withoutSilentGh(form)]);
    const keys = new Set(spoken.map(nameKey).filter((key) => key.length >= (needs === '' ? shortestKey : 1)));
    return [...keys].map((key) => [
      key,
      id,
      needs,
      [...kinds].sort().join(' '),
      [...countries].sort().join('|'),
      ...years,
      ...shown,
      [...new Set(forms)].join('|'),
    ]);
  };
  const spelled = [...names].flatMap((name) => [name, ...umlautForms(name)]);
  return [
    ...toRows('', [...spelled, ...arabicNames]),
    ...toRows(
      'royal',
      [...arabicNames].flatMap((name) => chainForms(name, person, labels)),
    ),
    ...(head === undefined ? [] : head.isMonarch ? toRows('monarch', regnalNames(person)) : toRows('leader', surnames(person))),
  ];
}

/** Schuessel for Schüssel. */
function umlautForms(name: string): string[] {
  const spelled = name
    .replace(/ü/g, 'ue')
    .replace(/ö/g, 'oe')
    .replace(/ä/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa');
  return spelled === name ? [] : [spelled];
}

/** محمد بن نايف, محمد بن نايف بن عبد العزيز: beginnings of a name with its fathers' that begin no other of the country. */
function chainForms(arabic: string, { countries, traits }: KnownPerson, labels: ArabicLabels): string[] {
  const words = arabic.split(' ');
  const family = words.findIndex((word) => word === 'ال' || word === 'آل');
  if (family < 0) return [];
  const isForemost = traits.has('royal') || traits.has('leading');
  const forms: string[] = [];
  for (let end = 3; end <= family; end += 1) {
    const isWhole = words[end - 2] === 'بن' || (words[end - 2] === 'عبد' && words[end - 3] === 'بن');
    if (!isWhole || words[end - 1] === 'عبد' || words[end] === 'الله') continue;
    const form = words.slice(0, end).join(' ');
    if (isForemost || [...countries].every((iso) => labels.countBeginning(form, iso) <= 1)) forms.push(form);
  }
  return forms;
}

/** سلمان, Salman; عبد الله الثاني, Abdullah II, Abdullah. */
function regnalNames({ names, arabicNames }: KnownPerson): string[] {
  const english = [...names].flatMap((name) => /^(\p{L}+)( [IVX]+)?(?: of | bin |$)/u.exec(name) ?? []);
  const arabic = [...arabicNames].flatMap((name) => /^(?:عبد )?\S+/.exec(name)?.[0] ?? []);
  const number = ordinals[english[2]?.trim() ?? ''];
  const numbered = number === undefined ? [] : arabic.map((name) => `${name} ${number}`);
  return [...(english.length === 0 ? [] : [english[1]!, `${english[1]!}${english[2] ?? ''}`]), ...arabic, ...numbered];
}

/** تبون, Tebboune. */
function surnames({ names, arabicNames, countries }: KnownPerson): string[] {
  if ([...countries].some((iso) => namedByGiven.has(iso))) return [];
  return [...names, ...arabicNames].flatMap((name) => {
    const words = name.split(' ');
    const last = words.at(-1)!;
    const isJoined = /^(عبد|ابو|أبو|بن|ال|آل|de|di|da|van|von|bin|le|la|of|Al|al)$/.test(words.at(-2) ?? '');
    return isJoined || last.length < 3 || last === 'الله' || /^[IVX]+$/.test(last) ? [] : [last];
  });
}
