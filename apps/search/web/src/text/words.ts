import { arabic } from './words.ar';
import type { Words } from './words.en';
import { english } from './words.en';

export type { Plural, Words } from './words.en';
export type InterfaceLanguage = 'ar' | 'en';

export const words: Readonly<Record<InterfaceLanguage, Words>> = { ar: arabic, en: english };
