/**
 * How much of a body is right and how much of it is there, after scrapinghub's article-extraction-benchmark: multisets of 4-word
 * shingles, where a shorter text is one.
 */
export function scoreBody(expected: string, actual: string): { precision: number; recall: number } {
  const [wanted, got] = [shingles(expected), shingles(actual)];
  let hits = 0;
  for (const [shingle, count] of wanted) hits += Math.min(count, got.get(shingle) ?? 0);
  const share = (bag: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
    const size = [...bag.values()].reduce((sum, count) => sum + count, 0);
    return size > 0 ? hits / size : other.size === 0 ? 1 : 0;
  };
  return { precision: share(got, wanted), recall: share(wanted, got) };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const bag = new Map<string, number>();
  for (let index = 0; words.length > 0 && index < Math.max(1, words.length - 3); index += 1) {
    const shingle = words.slice(index, index + 4).join(' ');
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}
