/** Turns Arabic-Indic (٠-٩) and Persian (۰-۹) digits into 0-9; same length, nothing else changes. */
export function toLatinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Whether the text holds a letter of Arabic script. */
export function hasArabicLetter(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
