/** Letters that Arabic writers use for one another, and the form that stands for all of them. */
const folded: readonly (readonly [from: string, to: string])[] = [
  ['أإآٱٲٳ', 'ا'],
  ['ىیېئ', 'ي'],
  ['ةہھەۀۃ', 'ه'],
  ['ؤ', 'و'],
  ['ک', 'ك'],
  ['ڤ', 'ف'],
  ['پ', 'ب'],
];

const zeros = [0x0660, 0x06f0];
/** Kept as it is. */
export const keep = 0xffff;
/** Dropped: diacritics, tatweel, joiners, soft hyphen. */
export const drop = 0xfffe;
/** A presentation form, which may stand for several letters. */
export const expandsToTwo = 0xfffd;

const table = buildTable();

/** What normalisation makes of a UTF-16 code unit: keep, drop, expandsToTwo, or another code unit. */
export function foldOf(codeUnit: number): number {
  return table[codeUnit]!;
}

/** Letters behind an Arabic presentation form, for example لا for U+FEFB, themselves not yet folded. */
export function expandPresentationForm(character: string): string {
  return character.normalize('NFKC');
}

function buildTable(): Uint16Array {
  const built = new Uint16Array(0x10000).fill(keep);
  const range = (from: number, to: number, value: number): void => {
    built.fill(value, from, to + 1);
  };
  for (const [letters, target] of folded) {
    for (const letter of letters) built[letter.charCodeAt(0)] = target.charCodeAt(0);
  }
  for (const zero of zeros) {
    for (let digit = 0; digit < 10; digit += 1) built[zero + digit] = 0x30 + digit;
  }
  range(0x0610, 0x061a, drop);
  range(0x064b, 0x065f, drop);
  range(0x06d6, 0x06dc, drop);
  range(0x06df, 0x06e8, drop);
  range(0x06ea, 0x06ed, drop);
  range(0x0640, 0x0640, drop);
  range(0x0670, 0x0670, drop);
  range(0x200c, 0x200d, drop);
  range(0x00ad, 0x00ad, drop);
  range(0xfb50, 0xfdfb, expandsToTwo);
  range(0xfe70, 0xfefc, expandsToTwo);
  return built;
}
