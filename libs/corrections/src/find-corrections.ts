import { arabicNotices } from './arabic-notices';
import type { Correction, CorrectionKind } from './correction';
import { englishNotices } from './english-notices';
import { compileNotices } from './notice-patterns';

const languages = [compileNotices(englishNotices), compileNotices(arabicNotices)];
const labels = languages.flatMap((notices) => notices.labels);
const sentences = languages.flatMap((notices) => notices.sentences);

/** Words of which every notice has one: most articles are done with after one look. */
const anyWord =
  /correct|corrig|errat|clarif|retract|withdr|amended|version|تصحيح|تصويب|استدراك|توضيح|تنويه|لبيان|سابقة|أولى|اولى|قديمة|خط[أا]|خاطئة|سحب|حذف/giu;

/** How far around such a word its sentence is looked at, in UTF-16 code units. */
const reach = 200;

/** Longest paragraph that is a notice as a whole; of a longer one it is the sentence. In UTF-16 code units. */
const longestNotice = 600;

/**
 * The notices of an article's own editors that it was wrong, is made clearer, or does not stand any more; in the order of the text, one
 * for each paragraph. What it reports of the corrections of others is none, nor is an update with news.
 */
export function findCorrections({ title, body }: { readonly title: string; readonly body: string }): Correction[] {
  return [...findIn('title', title), ...findIn('body', body)];
}

function* findIn(field: Correction['field'], text: string): Generator<Correction> {
  if (text.search(anyWord) === -1) return;
  for (const { 0: paragraph, index } of text.matchAll(/[^\n]+/g)) {
    const found = match(paragraph);
    if (!found) continue;
    const [from, to] = paragraph.length <= longestNotice ? [0, paragraph.length] : sentenceAround(paragraph, found.at);
    const notice = paragraph.slice(from, to);
    const start = index + from + (notice.length - notice.trimStart().length);
    const end = start + notice.trim().length;
    yield { kind: found.kind, field, start, end, text: text.slice(start, end) };
  }
}

/** What a paragraph begins with goes before what stands in it. */
function match(paragraph: string): { kind: CorrectionKind; at: number } | undefined {
  const words = [...paragraph.matchAll(anyWord)];
  if (words.length === 0) return undefined;
  const label = labels.find(([, pattern]) => pattern.test(paragraph));
  if (label) return { kind: label[0], at: 0 };
  for (const { index } of words) {
    const from = Math.max(0, index - reach);
    const around = paragraph.slice(from, index + reach);
    const notice = sentences.find(([, pattern]) => pattern.test(around));
    if (notice && !isQuoted(paragraph, index)) return { kind: notice[0], at: index };
  }
  return undefined;
}

/** Whether quotation marks that are open at a place close behind it: somebody else is speaking of an article. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const straight = before.split('"').length - 1;
  return (
    straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('«') > before.lastIndexOf('»')
  );
}

function sentenceAround(text: string, at: number): [number, number] {
  const before = /[.!?؟]\s+(?=[^.!?؟]*$)/u.exec(text.slice(0, at));
  const after = text.slice(at).search(/[.!?؟](?:\s|$)/u);
  return [before ? before.index + before[0].length : 0, after === -1 ? text.length : at + after + 1];
}
