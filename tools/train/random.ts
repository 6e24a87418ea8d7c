/** A repeatable source of numbers in [0, 1) (xorshift32, Marsaglia 2003); the seed is its first state and not 0. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}

/** The same from any whole number: small seeds that lie close together give sources that do not. */
export function seededRandom(seed: number): () => number {
  return randomFrom((seed * 2654435761) | 1);
}

/** Puts items into a random order, in place (Fisher-Yates). */
export function shuffle(items: unknown[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    [items[i], items[other]] = [items[other], items[i]];
  }
}
