const grouped = /^(\P{N}*)(\d{1,3}(?:,\d{3})+)(\P{N}*)$/u;
const plain = /^(\P{N}*)(\d{4,15})(\P{N}*)$/u;
const arabicZero = 0x660;

/**
 * A word and, where it is a whole number of four digits or more, the same with or without separators of thousands: the index has a number
 * as it was written. Arabic digits and their separator are read as well; the index folds digits.
 */
export function numberSpellings(word: string): string[] {
  const latin = word
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - arabicZero))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.');
  const other = grouped.test(latin)
    ? latin.replaceAll(',', '')
    : latin.replace(plain, (_, before: string, number: string, after: string) => before + withSeparators(number) + after);
  return [...new Set([word, latin, other])];
}

function withSeparators(number: string): string {
  return number.replace(/\B(?=(\d{3})+$)/g, ',');
}
