import { readFileSync } from 'node:fs';

/** A sentence as annotated: as many tags as tokens. */
export interface ConllSentence {
  readonly tokens: readonly string[];
  readonly tags: readonly string[];
}

/** Reads lines of `token TAB tag`, an empty line between sentences. `toTag` maps the file's tags to BIO tags of our types. */
export function readConll(path: string, toTag: (tag: string) => string = (tag) => tag): ConllSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.includes('\t')))
    .filter((lines) => lines.length > 0)
    .map((lines) => {
      const rows = lines.map((line) => line.split('\t'));
      return { tokens: rows.map(([token = '']) => token), tags: rows.map(([, tag = 'O']) => toTag(tag.trim())) };
    });
}

const wojoodTypes: Readonly<Record<string, string>> = { PERS: 'PER', ORG: 'ORG', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC' };

/** Wojood's nested tags: the outermost that is a person, an organisation or a place counts. */
export function toWojoodTag(tag: string): string {
  for (const layer of tag.split('|')) {
    const type = wojoodTypes[layer.slice(2)];
    if (type !== undefined) return `${layer.slice(0, 2)}${type}`;
  }
  return 'O';
}
