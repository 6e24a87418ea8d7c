import { articles, operations } from './data-views';
import type { SavedSearch } from './panel';

export const latestArticles: SavedSearch = {
  id: 'naba-latest-articles',
  title: 'Latest articles · أحدث المقالات',
  description: 'Every article, newest publication first.',
  dataView: articles,
  columns: ['title', 'source.id', 'language', 'topics.label.en', 'locationNames'],
  newestBy: 'publishedAt',
  query: '',
};

export const quotations: SavedSearch = {
  id: 'naba-quotations',
  title: 'Who said what · تصريحات',
  description: 'Articles with quotes whose speaker is known.',
  dataView: articles,
  columns: ['quotes.speaker.text', 'quotes.text', 'title', 'source.id'],
  newestBy: 'publishedAt',
  query: 'quotes.speaker.text : *',
};

export const arabicArticles: SavedSearch = {
  id: 'naba-arabic-articles',
  title: 'Arabic articles · مقالات عربية',
  description: 'Articles whose text is Arabic.',
  dataView: articles,
  columns: ['title', 'source.id', 'topics.label.ar', 'peopleNames'],
  newestBy: 'publishedAt',
  query: 'language : "ar"',
};

export const deadLetters: SavedSearch = {
  id: 'naba-dead-letters',
  title: 'Dead letters and their causes',
  description: 'Events that a service set aside, with the reason.',
  dataView: operations,
  columns: ['topic', 'code', 'message', 'articleId', 'offset'],
  newestBy: 'at',
  query: 'kind : "dead-letter"',
};

export const savedSearches: readonly SavedSearch[] = [latestArticles, quotations, arabicArticles, deadLetters];
