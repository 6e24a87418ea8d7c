const characterClasses: readonly (readonly [RegExp, string])[] = [
  [/\p{Nd}/u, '0'],
  [/\p{Lu}/u, 'X'],
  [/\p{Ll}/u, 'x'],
  [/[\u0621-\u06ff]/u, 'a'],
  [/\p{L}/u, 'l'],
];

function signOf(character: string): string {
  return characterClasses.find(([pattern]) => pattern.test(character))?.[1] ?? character;
}

/** Pattern of a word's characters, such as `Xx` for `Paris`; runs are one sign long unless `full`. */
export function wordShape(word: string, full: boolean): string {
  let shape = '';
  let last = '';
  for (const character of word) {
    const sign = signOf(character);
    if (full || last !== sign) shape += sign;
    last = sign;
  }
  return shape;
}
