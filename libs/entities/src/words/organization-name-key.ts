import { normalizeArabic } from '@naba/arabic';
import { organizationKey } from './organization-kind';

/** An organisation's whole name without case, punctuation, legal form and head: the same for every spelling that means no other. */
export function organizationNameKey(name: string): string {
  return normalizeArabic(organizationKey(name).normalize('NFC').toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
