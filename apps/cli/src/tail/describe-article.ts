/** What a line shows of an article of the stream. */
export interface StreamedArticle {
  readonly language: string;
  readonly title: string;
  readonly topics: readonly { readonly broader?: string; readonly label: Names }[];
  readonly entities: readonly { readonly name: Names }[];
}

type Names = Readonly<Partial<Record<'ar' | 'en', string>>>;

/** An article as one line: language, title, its first two topics and its first five names, in its own language where there is one. */
export function describeArticle({ language, title, topics, entities }: StreamedArticle): string {
  const nameOf = (name: Names): string | undefined => name[language as 'ar'] ?? name.en ?? name.ar;
  const named = entities.slice(0, 5).map(({ name }) => nameOf(name));
  const about = topics.filter(({ broader }) => broader === undefined).slice(0, 2);
  return [language, title, about.map(({ label }) => nameOf(label)).join(', '), named.join(', ')].filter(Boolean).join(' · ');
}
