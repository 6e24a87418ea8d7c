import type { Page } from './page';
import { jsonLdText, metaOf } from './page';

/** As addresses have it: `uttar-pradesh`, `/world/middle_east`. */
const slug = /^[/\w-]*[a-z][/\w-]*$/;
/** What content systems write where an article has no section. */
const none =
  /^(?:nil|null|none|undefined|n\/?a|tags?|articles?|stor(?:y|ies)|posts?|front-?page|home(?:page)?|index|test|uncategori[sz]ed)$/i;

/** The section of an article, in words: a name before a slug, and the last part of a slug where there is nothing else. */
export function readSection(page: Page): string | undefined {
  const declared = [
    metaOf(page, 'article:section'),
    metaOf(page, 'parsely-section'),
    metaOf(page, 'section'),
    jsonLdText(page.article?.['articleSection']),
  ].filter((name) => name !== undefined && name !== '' && !none.test(name));
  return declared.find((name) => !isSlug(name!)) ?? declared.map((name) => toWords(name!)).find((name) => !none.test(name));
}

function isSlug(name: string): boolean {
  return slug.test(name) && name === name.toLowerCase();
}

function toWords(name: string): string {
  const last = name.split('/').findLast((part) => part !== '') ?? '';
  const words = last.replace(/[-_]+/g, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
