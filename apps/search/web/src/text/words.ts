import { arabic } from './words.ar';
import { english } from './words.en';

export type InterfaceLanguage = 'ar' | 'en';

/** Forms of a noun with its number, by the plural categories of the language. `#` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The words of the interface. A language that lacks one does not compile. */
export type Words = typeof english;

export const words: Readonly<Record<InterfaceLanguage, Words>> = { ar: arabic, en: english };
