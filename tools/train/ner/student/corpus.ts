import { readFileSync } from 'node:fs';
import { tokenize } from '@naba/text';
import { labels, mayFollow } from '../../../../libs/tagger/src/language';
import { toNameTokens } from '../../../../libs/tagger/src/words/name-tokens';

/** A sentence in the tagger's own tokens. */
export interface Sentence {
  tokens: string[];
  labels: Uint8Array;
}

const outermost: Record<string, string> = { PERS: 'PER', GPE: 'LOC', FAC: 'LOC', NORP: 'MISC', EVENT: 'MISC', LAW: 'MISC' };

function toLabel(tag: string): number {
  const exact = labels.indexOf(tag);
  if (exact >= 0) return exact;
  for (const part of tag.split('|')) {
    const type = part.slice(2);
    const label = labels.indexOf(`${part.slice(0, 1)}-${outermost[type] ?? type}`);
    if (label >= 0) return label;
  }
  return 0;
}

/**
 * Reads sentences of lines `token TAB tag`. Each token is split as the tagger's own tokens are, its label passed on.
 */
export function readSentences(path: string): Sentence[] {
  return readFileSync(path, 'utf8')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => line.includes('\t')))
    .filter((lines) => lines.length > 0)
    .map(toSentence);
}

function toSentence(lines: readonly string[]): Sentence {
  const rows = lines.map((line) => line.split('\t'));
  const text = rows.map(([word]) => word).join(' ');
  const starts: number[] = [];
  let at = 0;
  for (const [word = ''] of rows) {
    starts.push(at);
    at += word.length + 1;
  }
  const tokens: string[] = [];
  const found: number[] = [];
  let row = 0;
  for (const token of toNameTokens(tokenize(text))) {
    while (row + 1 < rows.length && starts[row + 1]! <= token.start) row++;
    const label = toLabel(rows[row]?.[1] ?? 'O');
    const isFirst = token.start === starts[row];
    tokens.push(token.text);
    found.push(wellFormed(!isFirst && label % 2 === 1 ? label + 1 : label, found.at(-1) ?? 0));
  }
  return { tokens, labels: Uint8Array.from(found) };
}

/** Some corpora start a name with an inside label; it becomes a begin label. */
function wellFormed(label: number, before: number): number {
  return mayFollow(before, label) ? label : label - 1;
}

/** The sentence in another letter case, as headlines and messages have it. */
export function inCase(sentence: Sentence, change: (token: string) => string): Sentence {
  return { ...sentence, tokens: sentence.tokens.map(change) };
}
