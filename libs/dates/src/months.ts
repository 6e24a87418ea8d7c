import { normalizeArabic } from '@naba/arabic';

/** Names of the Gregorian months, January first, by language; the first name of each list is the usual one. */
export const monthNames = {
  ar: [
    ['يناير', 'كانون الثاني', 'جانفي', 'كانون ثاني', 'ينائر'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'آذار'],
    ['أبريل', 'إبريل', 'نيسان', 'أفريل'],
    ['مايو', 'أيار', 'ماي', 'مايس'],
    ['يونيو', 'حزيران', 'جوان', 'يونيه', 'يونية'],
    ['يوليو', 'تموز', 'جويلية', 'يوليه', 'يولية', 'يوليوز'],
    ['أغسطس', 'آب', 'أوت', 'غشت'],
    ['سبتمبر', 'أيلول', 'شتنبر', 'سبتامبر'],
    ['أكتوبر', 'تشرين الأول', 'تشرين أول'],
    ['نوفمبر', 'تشرين الثاني', 'نونبر', 'تشرين ثاني'],
    ['ديسمبر', 'كانون الأول', 'دجنبر', 'كانون أول'],
  ],
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  fr: lists('janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc'),
  de: lists('Januar Jänner|Februar Feber|März|April|Mai|Juni|Juli|August|September|Oktober Okt|November|Dezember Dez'),
  es: lists('enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic'),
  it: lists(
    'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|ottobre ott|novembre|dicembre',
  ),
  pt: lists('janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro dez'),
  nl: lists('januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'),
  tr: lists('Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık'),
} as const satisfies Record<string, readonly (readonly string[])[]>;

/** Names of the Islamic months, Muharram first. */
export const hijriMonthNames: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر'],
  ['ربيع الأول', 'ربيع أول'],
  ['ربيع الآخر', 'ربيع الثاني'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادي الاول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الآخر', 'جمادى الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة'],
];

const numbers = new Map(
  Object.values(monthNames).flatMap((language) =>
    language.flatMap((names, index) => names.map((name) => [key(name), index + 1] as const)),
  ),
);

/** Number of a Gregorian month, 1 to 12, by its name in any of the languages; a full stop after an abbreviation may stay. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(key(name));
}

/** Number of an Islamic month, 1 to 12. */
export function hijriMonthNumber(name: string): number | undefined {
  const wanted = key(name);
  const index = hijriMonthNames.findIndex((names) => names.some((each) => key(each) === wanted));
  return index < 0 ? undefined : index + 1;
}

/** Source of a regular expression over normalised text for any of the names, longest first. */
export function anyOf(names: Iterable<string>): string {
  return [...new Set([...names].map((name) => normalizeArabic(name).replaceAll(' ', '\\s+')))]
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function key(name: string): string {
  return normalizeArabic(name).replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase();
}

function lists(months: string): string[][] {
  return months.split('|').map((names) => names.split(' '));
}
