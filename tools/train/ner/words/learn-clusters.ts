/**
 * Learns Arabic word clusters from plain text:
 * `tsx learn-clusters.ts OUT.tsv TEXT…` where a text is `.jsonl.gz` with a `text` field, or `.conll`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { normalForm } from '../../../../libs/tagger/src/words/word-form';
import { clusterWords } from './cluster-words';
import { learnWordVectors } from './word-vectors';

const branching = [24, 6, 8];
const token = /[\p{L}\p{M}\p{N}]+(?:[-./'][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;
const sentenceEnd = /(?<=[.؟!])\s+|\n+/u;

function toSentences(path: string): string[][] {
  if (path.endsWith('.conll')) {
    const blocks = readFileSync(path, 'utf8').split('\n\n');
    return blocks.map((block) => block.split('\n').map((line) => line.split('\t')[0] ?? ''));
  }
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => {
    const { text } = JSON.parse(line) as { text: string };
    return text.split(sentenceEnd).map((sentence) => sentence.match(token) ?? []);
  });
}

function normalWord(word: string): string {
  return /^\p{N}/u.test(word) ? word.replace(/\p{N}/gu, '0') : normalForm(word, 'ar');
}

const [out, ...texts] = process.argv.slice(2);
if (out === undefined || texts.length === 0) throw new Error('Usage: learn-clusters.ts OUT.tsv TEXT…');
const sentences = texts.flatMap(toSentences).map((sentence) => sentence.map(normalWord).filter(Boolean));
const found = learnWordVectors(sentences, { size: 64, window: 3, negatives: 5, epochs: 3, rate: 0.04, leastCount: 5, seed: 7 });
const paths = clusterWords(found, branching, 11);
writeFileSync(out, found.words.map((word, id) => `${word}\t${(paths[id] ?? []).join(' ')}\n`).join(''));
console.log(`${sentences.length} sentences, ${found.words.length} words`);
