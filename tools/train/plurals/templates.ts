/** How a plural is made of a singular: digits are letters that both have, the rest stands as it is. */
export interface Template {
  readonly singular: RegExp;
  readonly plural: string;
}

const fewestExamples = 3;
const letter = '([\\u0621-\\u064A])';

/** Templates of pairs, those that several pairs have. */
export function learnTemplates(pairs: readonly (readonly [singular: string, plural: string])[]): Template[] {
  const counts = new Map<string, number>();
  for (const pair of new Set(pairs.map((pair) => pair.join('>')))) {
    const [singular = '', plural = ''] = pair.split('>');
    const key = templateOf(singular, plural).join('>');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].flatMap(([key, count]) => {
    const [singular = '', plural = ''] = key.split('>');
    if (count < fewestExamples || !/\d.*\d/.test(singular)) return [];
    return [{ singular: new RegExp(`^${singular.replace(/\d/g, letter)}$`), plural }];
  });
}

/** The plural that a template makes of a word; undefined where the word does not fit it. */
export function pluralBy({ singular, plural }: Template, word: string): string | undefined {
  const letters = singular.exec(word);
  return letters === null ? undefined : plural.replace(/\d/g, (digit) => letters[Number(digit)]!);
}

/** Letters but alef that stand in both, in one order, as many as there are (a longest common subsequence), become digits. */
function templateOf(singular: string, plural: string): [string, string] {
  const common = Array.from({ length: singular.length + 1 }, () => new Uint8Array(plural.length + 1));
  const isShared = (i: number, j: number): boolean => singular[i] === plural[j] && singular[i] !== 'ا';
  for (let i = singular.length - 1; i >= 0; i -= 1)
    for (let j = plural.length - 1; j >= 0; j -= 1)
      common[i]![j] = isShared(i, j) ? common[i + 1]![j + 1]! + 1 : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
  let [one, other, digit] = ['', '', 0];
  for (let i = 0, j = 0; i < singular.length || j < plural.length;) {
    if (i < singular.length && j < plural.length && isShared(i, j)) {
      digit += 1;
      [one, other, i, j] = [`${one}${digit}`, `${other}${digit}`, i + 1, j + 1];
    } else if (i < singular.length && common[i]![j] === common[i + 1]![j]) [one, i] = [one + singular[i]!, i + 1];
    else [other, j] = [other + plural[j]!, j + 1];
  }
  return [one, other];
}
