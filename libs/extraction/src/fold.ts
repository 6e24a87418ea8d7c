/** Letters and digits only, in lower case: enough to see that two lines say the same. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
