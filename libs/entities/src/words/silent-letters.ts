/** A Latin name without the gh at the end or before t that nobody speaks, and other scripts leave out: Kavanaugh, كافانو. Else the name itself. */
export function withoutSilentGh(name: string): string {
  return name.replace(/(?<=[iu])gh(?=t|$|[^a-z])/gi, '');
}

/** Without that, and without the h before a consonant: John, جون. */
export function withoutSilentLetters(name: string): string {
  return withoutSilentGh(name).replace(/(?<=[aeiou])h(?=[b-df-gj-np-tv-xz])/gi, '');
}
