/** Vocabularies that feeds use, by what their namespace begins or is; `feed` is RSS and Atom of every version. */
const namespaces: readonly (readonly [pattern: RegExp, key: string])[] = [
  [
    /^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/(?:atom\/|pie\/|rss\/1\.0\/$|net\/rss1\.1)|my\.netscape\.com\/|channel\.netscape\.com\/)/i,
    'feed',
  ],
  [/^https?:\/\/(?:backend\.userland\.com|blogs\.law\.harvard\.edu\/tech|cyber\.law\.harvard\.edu)/i, 'feed'],
  [/^https?:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns/i, 'rdf'],
  [/^https?:\/\/purl\.org\/dc\/elements/i, 'dc'],
  [/^https?:\/\/purl\.org\/dc\/terms/i, 'dcterms'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content/i, 'content'],
  [/^https?:\/\/www\.itunes\.com\/dtds?\/podcast/i, 'itunes'],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, 'media'],
  [/^https?:\/\/rssnamespace\.org\/feedburner/i, 'feedburner'],
  [/^https?:\/\/www\.w3\.org\/1999\/xhtml/i, 'xhtml'],
];

/** Prefixes that publishers use without saying so. */
const customary: ReadonlySet<string> = new Set(['dc', 'dcterms', 'content', 'itunes', 'media', 'feedburner', 'xhtml', 'rdf']);

/** The key of a vocabulary; of an unknown one its address. An element without prefix and namespace is the feed's own. */
export function namespaceOf(prefix: string, prefixes: ReadonlyMap<string, string>): string {
  const uri = prefixes.get(prefix)?.trim() ?? '';
  if (uri !== '') return namespaces.find(([pattern]) => pattern.test(uri))?.[1] ?? uri;
  if (prefix === '' || prefix === 'atom' || prefix === 'rss') return 'feed';
  return customary.has(prefix) ? prefix : `#${prefix}`;
}
