import { toLine } from './html-tree';

const wrappedWidth = 100;
const sentenceEnd = /[.!?؟…:»"”)\]]$/;

/** Paragraphs of a plain text, one line each: every line is one, except in blocks whose lines were wrapped at a width. */
export function toParagraphs(text: string): string[] {
  return text
    .split(/\r?\n[^\S\n]*\r?\n|\u2029|\f/)
    .flatMap((block) => joinWrapped(block.split(/\r\n?|\n|\u2028/).map(toLine)))
    .filter((line) => line !== '');
}

function joinWrapped(lines: readonly string[]): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  const before = filled.slice(0, -1);
  const isWrapped =
    before.length > 0 &&
    filled.every((line) => line.length <= wrappedWidth) &&
    before.every((line) => line.length >= wrappedWidth / 2) &&
    before.filter((line) => sentenceEnd.test(line)).length <= before.length / 3;
  return isWrapped ? [filled.join(' ')] : filled;
}
