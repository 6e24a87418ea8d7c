import type { FoundArticle, Names } from '../api/answers';
import type { InterfaceLanguage, Plural } from './words';

type Precision = FoundArticle['publishedPrecision'];
type Dated = Pick<FoundArticle, 'publishedAt' | 'publishedPrecision' | 'publishedLocalDate'>;

/**
 * Arabic with the digits that Arabic news sites use, which browsers choose differently; English dates the way most of the
 * world writes them: 23 December 2021.
 */
const locales: Readonly<Record<InterfaceLanguage, string>> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB' };

export function formatNumber(value: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(locales[language]).format(value);
}

/** A part of a whole, from 0 to 1, in per cent. */
export function formatShare(share: number, language: InterfaceLanguage): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent', maximumSignificantDigits: 2 }).format(share);
}

/** "3 articles" in the plural form that the language wants for this number. */
export function formatPlural(forms: Plural, count: number, language: InterfaceLanguage): string {
  const form = forms[new Intl.PluralRules(locales[language]).select(count)] ?? forms.other;
  return form.replace('#', formatNumber(count, language));
}

/** The date under which its publisher has an article, as far as it is known; undefined where nothing is. */
export function formatPublished(article: Dated, language: InterfaceLanguage): string | undefined {
  const { publishedAt, publishedPrecision, publishedLocalDate = publishedAt } = article;
  const precision = publishedPrecision === 'instant' ? 'day' : publishedPrecision;
  return publishedLocalDate === undefined ? undefined : formatDate(publishedLocalDate, precision, language);
}

/** A date as far as it is known: a day is the same day everywhere, an instant is shown in the reader's own time. */
export function formatDate(instant: string, precision: Precision, language: InterfaceLanguage): string {
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    ...(precision !== 'instant' && { timeZone: 'UTC' }),
    ...(precision !== 'year' && { month: 'long' }),
    ...((precision === 'day' || precision === 'instant') && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(instant));
}

/** Date and time of day in the reader's own time, to the second, or `short` to the minute. */
export function formatMoment(instant: string, language: InterfaceLanguage, timeStyle: 'medium' | 'short' = 'medium'): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle }).format(new Date(instant));
}

/** What the reader's own time is called, for example Arabian Standard Time: what `formatMoment` shows is in it. */
export function nameOfZone(language: InterfaceLanguage, at = new Date()): string {
  const parts = new Intl.DateTimeFormat(locales[language], { timeZoneName: 'long' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'UTC';
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** A length of time in its largest whole unit: 5,400 seconds are 1.5 hours. */
export function formatDuration(seconds: number, language: InterfaceLanguage): string {
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['millisecond', 0.001] as const);
  return formatUnit(seconds / size, unit, language);
}

export function formatBytes(bytes: number, language: InterfaceLanguage): string {
  if (bytes >= 1e9) return formatUnit(bytes / 1e9, 'gigabyte', language);
  return bytes >= 1e6 ? formatUnit(bytes / 1e6, 'megabyte', language) : formatUnit(bytes / 1e3, 'kilobyte', language);
}

/** A name in the language of the interface, else in the other one, else the fallback. */
export function nameIn(names: Names | undefined, language: InterfaceLanguage, fallback: string): string {
  return names?.[language] ?? names?.en ?? names?.ar ?? fallback;
}

export function nameOfLanguage(code: string, language: InterfaceLanguage): string {
  if (code === 'und') return '—';
  try {
    return new Intl.DisplayNames([locales[language]], { type: 'language' }).of(code) ?? code;
  } catch {
    return code; // the code comes out of an address, where anything can be written
  }
}

/** A text of any direction within a line that cannot have elements: a tooltip, a label, a title (Unicode's first strong isolate). */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}

function formatUnit(value: number, unit: string, language: InterfaceLanguage): string {
  const digits = Math.abs(value) < 10 ? 1 : 0;
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: digits,
  }).format(value);
}
