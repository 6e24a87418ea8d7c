import { arabicWeekdays, englishWeekdays } from './date-words';
import { anyOf, monthNames } from './months';

/** Longest stretch from a word that only dates have to the end of the date, in UTF-16 code units. */
const reach = 50;
/** Names that are part of other words (آب، ماي، May) stand beside a digit or a relative word wherever they are a date. */
const clearNames = [...monthNames.ar.flat(), ...monthNames.en.flat()].filter((name) => name.length > 3);
const relativeWords = [
  'الماضي',
  'المنصرم',
  'الفائت',
  'السابق',
  'الأخير',
  'الحالي',
  'الجاري',
  'الراهن',
  'المقبل',
  'القادم',
  'الآتي',
  'هذا العام',
  'هذا الشهر',
  'هذا الأسبوع',
  'هذه السنة',
  'أمس',
  'غدا',
  'بعد غد',
  'اليوم',
];
const english =
  '[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow|(?:in|since|by|until|during|early|late|mid|of|through|[Ll]ast|[Nn]ext|[Tt]his)[ -](?:May|week|month|year)\\b';
const trigger = new RegExp(
  `\\d|${anyOf([...clearNames, ...arabicWeekdays, ...englishWeekdays, ...relativeWords])}|${english}`,
  'gu',
);

/** A half-open range. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

/** The parts of a text (normalised) in which a date can be, cut at white space: most of a text need not be searched. */
export function findWindows(text: string): Window[] {
  const windows: { start: number; end: number }[] = [];
  trigger.lastIndex = 0;
  for (let match = trigger.exec(text); match !== null; match = trigger.exec(text)) {
    const start = atSpace(text, Math.max(0, match.index - reach), -1);
    const end = atSpace(text, Math.min(text.length, match.index + reach), 1);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else windows.push({ start, end });
    // What follows inside the window is covered already.
    trigger.lastIndex = Math.max(match.index + 1, end - reach);
  }
  return windows;
}

function atSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (at > 0 && at < text.length && !/\s/.test(text[at]!) && Math.abs(at - from) < reach) at += step;
  return at;
}
