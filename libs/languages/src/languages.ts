import { arabic } from './ar';
import { english } from './en';
import { french } from './fr';
import type { LanguagePackage } from './language';

/** Every language that has a folder here, by its code: a new one is a line. */
export const languages = { ar: arabic, en: english, fr: french } satisfies Readonly<Record<string, LanguagePackage>>;

/** Code of a language that has a folder. */
export type LanguageCode = keyof typeof languages;
