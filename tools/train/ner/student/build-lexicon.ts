import { readFileSync } from 'node:fs';
import { hashText, mixHashes } from '../../../../libs/tagger/src/lexicon/hashing';
import { HashTable } from '../../../../libs/tagger/src/lexicon/hash-table';
import type { TaggerLanguage } from '../../../../libs/tagger/src/language';
import { Lexicon, listTagBit, listTags, phraseGoesOn } from '../../../../libs/tagger/src/lexicon/lexicon';
import { normalForm } from '../../../../libs/tagger/src/words/word-form';

const englishPathLengths = [4, 7, 10, 20];

function readPairs(path: string): [string, string][] {
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const [first = '', second = ''] = line.split('\t');
    return [first, second];
  });
}

function buildNames(language: TaggerLanguage, path: string): HashTable {
  const values = new Map<number, number>();
  for (const [name, tagName] of readPairs(path)) {
    const tag = listTags.find((known) => known === tagName);
    const words = normalForm(name, language).split(/[\s]+/u).filter(Boolean);
    if (tag === undefined || words.length === 0) continue;
    let hash = hashText(words[0]!);
    for (let i = 1; i < words.length; i++) {
      values.set(hash, (values.get(hash) ?? 0) | phraseGoesOn);
      hash = mixHashes(hash, hashText(words[i]!));
    }
    values.set(hash, (values.get(hash) ?? 0) | listTagBit(tag));
  }
  return HashTable.of(values);
}

/** Prefixes of a cluster's path, from coarse to fine. */
function toLevels(language: TaggerLanguage, path: string): string[] {
  if (language === 'en') return englishPathLengths.map((length) => path.slice(0, length));
  const parts = path.split(' ');
  return parts.map((_, index) => parts.slice(0, index + 1).join(' '));
}

/** Makes the tagger's word lists and clusters from `names.<language>.tsv` and a file of `word TAB path of its cluster`. */
export function buildLexicon(language: TaggerLanguage, namesPath: string, clustersPath: string): Lexicon {
  const words = readPairs(clustersPath);
  const paths = [...new Set(words.map(([, path]) => path))].sort();
  const numbers = new Map(paths.map((path, index) => [path, index + 1]));
  const levels = toLevels(language, paths[0] ?? '').length;
  const prefixNumbers = Array.from({ length: levels }, () => new Map<string, number>());
  const table = new Uint16Array(paths.length * levels);
  for (const [index, path] of paths.entries()) {
    for (const [level, prefix] of toLevels(language, path).entries()) {
      const known = prefixNumbers[level]!;
      if (!known.has(prefix)) known.set(prefix, known.size + 1);
      table[index * levels + level] = known.get(prefix)!;
    }
  }
  const clusters = words.map(([word, path]) => [hashText(word), numbers.get(path)!] as const);
  return new Lexicon(buildNames(language, namesPath), HashTable.of(clusters), table, levels);
}
