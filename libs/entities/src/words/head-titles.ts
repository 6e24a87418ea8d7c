import { normalizeArabic } from '@naba/arabic';

export type Head = 'monarch' | 'leader';

/** A title before a name, and the years that its sentence, else the article, is of. */
export interface HeadTitle {
  readonly head: Head | undefined;
  readonly years: readonly number[];
}

const noTitle: HeadTitle = { head: undefined, years: [] };

const farthest = 60;
const clauseEnd = /[.!?؟،,؛;:\n«»"“”()]/u;
const sentenceEnd = /[.!?؟\n]/u;
/** What each of the patterns below, which are slow, has a part of. */
const anyTitle = /ملك|سلطان|عاهل|رييس|King|Queen|Sultan|Emir|President|Prime Minister|Chancellor|Premier/;
const arabicMonarch = /(?:^|\s)[وفبلك]{0,2}(?:الملك|للملك|الملكه|السلطان|العاهل)(?: ال\S+)? $/u;
const arabicLeader =
  /(?:^|(\S+) )[وفبلك]{0,2}(?:الرييس|للرييس|الرييسه|رييس(?:ه)? (?:ال)?(?:وزراء|حكومه|جمهوريه|دوله)(?: (?!ال)\S+)?)((?: ال\S+){0,2}) $/u;
/** Presidents of something else, and whoever stands beside one. */
const otherPresidents = /^ال(تنفيذي|مشارك|فخري|شرفي|عام|اعلي|مدير|ناءب)/;
const beside =
  /^[وفبلك]?(ناءب|نايب|نايبه|مساعد|مستشار|مستشاره|باسم|مدير|مبعوث|زوجه|نجل|ابن|ابنه|شقيق|والد|سكرتير|حملة|نظام|اداره)$/;
const latinHead = /(^|\S+ )(King|Queen|Sultan|Emir|President|Prime Minister|Chancellor|Premier)\.? ?$/u;
const latinBeside = /^(Vice|Deputy|Assistant|Club|Company|Council|Board|University|First) $/i;

/**
 * The title of a monarch, or of somebody who leads a state or a government, right before a name.
 *
 * @param year that the article is of
 */
export function headTitleAt(text: string, start: number, year: number | undefined): HeadTitle {
  const head = headTitleBefore(text, start);
  if (head === undefined) return noTitle;
  const years = yearsAround(text, start);
  return { head, years: years.length > 0 || year === undefined ? years : [year] };
}

/** Whether the words before a name are the title of a monarch, or of somebody who leads a state or a government. */
export function headTitleBefore(text: string, start: number): Head | undefined {
  const clause = text
    .slice(Math.max(0, start - farthest), start)
    .split(clauseEnd)
    .at(-1)!;
  const before = normalizeArabic(clause.replace(/\s+/g, ' ').trimStart());
  if (!anyTitle.test(before)) return undefined;
  if (arabicMonarch.test(before)) return 'monarch';
  const [isLeader, previous = '', more = ''] = arabicLeader.exec(before) ?? [];
  if (isLeader !== undefined)
    return beside.test(previous) || more.split(' ').some((word) => otherPresidents.test(word)) ? undefined : 'leader';
  const [, previousLatin = '', title] = latinHead.exec(before) ?? [];
  if (title === undefined || latinBeside.test(previousLatin)) return undefined;
  return /^(King|Queen|Sultan|Emir)$/.test(title) ? 'monarch' : 'leader';
}

/** Years that the sentence around a name speaks of. */
export function yearsAround(text: string, start: number): number[] {
  const before = text
    .slice(Math.max(0, start - 2 * farthest), start)
    .split(sentenceEnd)
    .at(-1)!;
  const after = text.slice(start, start + 2 * farthest).split(sentenceEnd)[0]!;
  return Array.from(normalizeArabic(before + after).matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g), ([year]) => Number(year));
}
