import { isArabicByline, isNoteOnWriter, writersOfByline } from './arabic-byline';
import { isCaptionLine, isFurnitureLine, isSignatureLine } from './furniture';
import { toParagraphs } from './paragraphs';

/** A paragraph this long is prose, whatever stands at its end. */
const proseLength = 160;
/** What follows a byline is prose, and longer so many times. */
const bylineShare = 2;
/** A paragraph this short is a heading or a part of a dialogue. */
const shortLine = 40;

/** A text that a publisher sent, and who wrote it. */
export interface PlainBody {
  readonly body: string;
  /** Whom a byline names that stood before it, and is not part of it any more. */
  readonly authors: string[];
}

/**
 * Body text without the lines that sites put around it (sharing, captions with a picture agency, "اقرأ أيضا", credits and notices
 * at the end); paragraphs separated by an empty line. Only whole lines go, so prose that merely mentions such words stays, and a text that
 * is nothing but a caption is the text.
 */
export function readPlainBody(text: string): PlainBody {
  const paragraphs = toParagraphs(text);
  const { prose, bylines } = splitProse(paragraphs);
  const kept = prose.length > 0 ? prose : paragraphs.filter((line) => !isFurnitureLine(line));
  return { body: kept.join('\n\n'), authors: [...new Set(bylines.flatMap(writersOfByline))] };
}

/** The paragraphs that are not furniture. */
export function keepProse(paragraphs: readonly string[]): string[] {
  return splitProse(paragraphs).prose;
}

/** The same, and the lines before it that say who wrote it, and where. */
function splitProse(paragraphs: readonly string[]): { readonly prose: string[]; readonly bylines: readonly string[] } {
  const bylines: string[] = [];
  const kept = paragraphs.filter((line, index) => !isFurnitureLine(line) && !isCaption(line, paragraphs, index));
  while (kept.length > 1 && isArabicByline(kept[0]!) && kept[1]!.length > bylineShare * kept[0]!.length)
    bylines.push(kept.shift()!);
  while (kept.length > 1 && isSignature(kept.at(-1)!) && !goesOn(kept.at(-2)!, kept.at(-1)!)) kept.pop();
  return { prose: kept, bylines };
}

function isSignature(line: string): boolean {
  return isSignatureLine(line) || isNoteOnWriter(line);
}

/** Whether a marked line goes on with what stands before it: a list of such lines, a question, a short line that is not closed. */
function goesOn(before: string, line: string): boolean {
  const mark = /^[*•–-]/.exec(line)?.[0];
  if (mark === undefined) return false;
  return before.startsWith(mark) || /[?؟:]$/.test(before) || (before.length < shortLine && !/[.!…»”"]$/.test(before));
}

/** Agencies also sign reports, at the end of the last paragraph: a caption is no sentence, or stands before the first prose. */
function isCaption(line: string, paragraphs: readonly string[], index: number): boolean {
  if (!isCaptionLine(line)) return false;
  const isSentence = /[.!?؟]["”»]?\s*[([][^()[\]]*[)\]]\.?$|[)\]]\.$/.test(line);
  return !isSentence || (line.length < proseLength && paragraphs.slice(0, index).every((before) => before.length < proseLength));
}
