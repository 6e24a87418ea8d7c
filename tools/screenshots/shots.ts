/** One picture for the docs: which view, in which language, colours and size. */
export interface Shot {
  readonly name: string;
  readonly path: string;
  readonly language: 'ar' | 'en';
  readonly theme: 'light' | 'dark';
  readonly phone?: true;
}

/** The pictures of `docs/search-page.md`. `{article:…}` stands for the id of the first article that the words find. */
export const shots: readonly Shot[] = [
  { name: 'search-ar', path: '/?q=العراق OR مصر', language: 'ar', theme: 'light' },
  { name: 'search-en', path: '/?q=Egypt OR Iraq', language: 'en', theme: 'light' },
  { name: 'search-ar-dark', path: '/', language: 'ar', theme: 'dark' },
  { name: 'article-ar', path: '/articles/{article:الموازنة البرلمان}', language: 'ar', theme: 'light' },
  { name: 'article-en-dark', path: '/articles/{article:Cyprus crossings}', language: 'en', theme: 'dark' },
  { name: 'entity-ar', path: '/entities/wd:Q79', language: 'ar', theme: 'light' },
  { name: 'entity-en', path: '/entities/wd:Q79', language: 'en', theme: 'light' },
  { name: 'operations-en', path: '/operations', language: 'en', theme: 'light' },
  { name: 'operations-ar-dark', path: '/operations', language: 'ar', theme: 'dark' },
  { name: 'phone-search-ar', path: '/?q=مصر', language: 'ar', theme: 'light', phone: true },
  { name: 'phone-article-en', path: '/articles/{article:Cyprus crossings}', language: 'en', theme: 'light', phone: true },
];
