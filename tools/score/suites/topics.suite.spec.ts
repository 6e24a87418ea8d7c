import { ModelFolder } from '@naba/models';
import { mediaTopics, openNarrowerTopics } from '@naba/topics';
import { ownLanguages, readOwn } from '../test-data';

const { topics: narrower } = openNarrowerTopics(new ModelFolder());

interface Labeled {
  readonly title: string;
  readonly body: string;
  readonly topics: readonly string[];
  readonly second: readonly string[];
}

it.each(ownLanguages)('topics, %s: at least 60 articles, all seventeen topics, the second level below their own', (language) => {
  const articles = readOwn<Labeled>(`topics.${language}`);
  expect(articles.length).toBeGreaterThanOrEqual(60);
  expect(new Set(articles.flatMap(({ topics }) => topics))).toEqual(new Set(mediaTopics.map(({ id }) => id)));
  for (const { topics, second } of articles) {
    for (const id of second) expect(topics).toContain(narrower.find((topic) => topic.id === id)?.broader);
  }
});
