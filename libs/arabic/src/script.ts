/** Whether the text holds a letter of Arabic script. */
export function hasArabicLetter(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}
