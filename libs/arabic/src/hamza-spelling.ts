/** The letters before which, or behind which, writers seat one hamza differently. */
const rules: readonly (readonly [spellings: readonly string[], unified: string])[] = [
  // Before a long u it sits on waw, on ya or on the line: شؤون شئون, مسؤول مسئول, رؤوس رءوس.
  [['ؤو', 'ءو'], 'ئو'],
  // Behind a ya, or with it, at the end of a word or before an ending: مبادئ مبادىء, شيء شىء شئ, سيئ سيء, هيئة هيأة.
  [['يء', 'ىء', 'يئ', 'ىئ'], 'ئ'],
  [['يأة'], 'ئة'],
  // The alef of a hundred is silent, and left out in newer spelling: مائة مئة, ثلاثمائة, المائتين, مائوية.
  [['مائة'], 'مئة'],
  [['مائت'], 'مئت'],
  [['مائو'], 'مئو'],
];

/** Accepted spellings of the same words that differ in their hamza, each with the one that stands for all; the longest match counts. */
export const hamzaSpellings: readonly (readonly [spelling: string, unified: string])[] = rules.flatMap(([spellings, unified]) =>
  spellings.map((spelling) => [spelling, unified] as const),
);

const unified = new Map(hamzaSpellings);
const anySpelling = new RegExp(
  hamzaSpellings
    .map(([spelling]) => spelling)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** Text with one spelling for words whose hamza has several: شئون for شؤون, مبادئ for مبادىء. For comparing only. */
export function unifyHamza(text: string): string {
  return text.replace(anySpelling, (spelling) => unified.get(spelling)!);
}
