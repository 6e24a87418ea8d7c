/**
 * Cuts plain text into the tagger's tokens for the teacher, one sentence a line:
 * `tsx prepare-text.ts OUT.txt TOKENS TEXT…` where a text is `.jsonl.gz` (`text`, `label`) or `.conll`; at most TOKENS
 * tokens are taken of each, by label in the shares below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { splitSentences, tokenize } from '@naba/text';
import { toNameTokens } from '../../../../libs/tagger/src/words/name-tokens';
import { readSentences } from '../student/corpus';
import { seededRandom, shuffle } from '../../random';

/** Names are denser in some sections than in others. */
const shares: Record<string, number> = {
  Politics: 3,
  Sports: 2,
  Finance: 2,
  Culture: 1.6,
  Technology: 0.8,
  Medical: 0.5,
  Religion: 0.4,
};
const sentencesPerArticle = 14;
const fewestTokens = 3;
const markup = /&lt;|&gt;|&amp;|https?:/u;

function toSentences(text: string): string[] {
  const clean = text.replace(/\s*#39;/gu, "'").replace(/\\+/gu, ' ');
  return splitSentences(clean)
    .slice(0, sentencesPerArticle)
    .map(({ start, end }) => toNameTokens(tokenize(clean.slice(start, end))).map((token) => token.text))
    .filter((tokens) => tokens.length >= fewestTokens)
    .map((tokens) => tokens.join(' '));
}

function countTokens(sentences: readonly string[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.split(' ').length, 0);
}

function readArticles(path: string, budget: number): string[] {
  const byLabel = new Map<string, string[]>();
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean)) {
    const { text, label } = JSON.parse(line) as { text: string; label: string };
    if (markup.test(text)) continue;
    const texts = byLabel.get(label) ?? [];
    texts.push(text);
    byLabel.set(label, texts);
  }
  const total = [...byLabel.keys()].reduce((sum, label) => sum + (shares[label] ?? 1), 0);
  const articles: string[][] = [];
  const random = seededRandom(3);
  for (const [label, texts] of [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let room = (budget * (shares[label] ?? 1)) / total;
    shuffle(texts, random);
    for (const text of texts) {
      if (room <= 0) break;
      const sentences = toSentences(text);
      room -= countTokens(sentences);
      articles.push(sentences);
    }
  }
  shuffle(articles, random);
  return articles.flat();
}

const [out, budget, ...paths] = process.argv.slice(2);
if (out === undefined || paths.length === 0) throw new Error('Usage: prepare-text.ts OUT.txt TOKENS TEXT…');
const lines = paths.flatMap((path) =>
  path.endsWith('.conll') ? readSentences(path).map(({ tokens }) => tokens.join(' ')) : readArticles(path, Number(budget)),
);
writeFileSync(out, `${lines.join('\n')}\n`);
console.log(`${out}: ${lines.length} sentences, ${countTokens(lines)} tokens`);
