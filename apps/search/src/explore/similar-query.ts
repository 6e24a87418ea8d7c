import type { estypes } from '@elastic/elasticsearch';
import type { ArticleDocument } from '@naba/article-index';

type Clause = estypes.QueryDslQueryContainer;

/** What an article is about in the first place; the rest is mentioned in passing. */
const mostEntities = 12;
const mostKeyphrases = 10;
/** News tell what they are about first: the rest hardly changes which articles are found, and each word is looked up. */
const mostLetters = 2_000;
/** Two entities in common are needed where words are not: one, a country for example, says little. */
const sharedEntities = 2;

/**
 * Articles that share rare words with one, or its entities, by which those in other languages are found. Topics and
 * keyphrases only change their order. Copies of the article are left out.
 */
export function toSimilarQuery(article: ArticleDocument): Clause {
  const entities = toEntityClauses(article);
  const alike: Clause[] = [toWordsClause(article)];
  if (entities.length >= sharedEntities) alike.push({ bool: { should: entities, minimum_should_match: sharedEntities } });
  return {
    bool: {
      must: [{ bool: { should: alike, minimum_should_match: 1 } }],
      should: [
        ...article.topics.map(({ id }) => ({ constant_score: { filter: { term: { 'topics.id': id } }, boost: 0.5 } })),
        ...article.keyphrases
          .slice(0, mostKeyphrases)
          .map(({ text, score }) => ({ term: { 'keyphrases.text': { value: text, boost: 0.2 + score } } })),
      ],
      filter: [{ term: { tombstone: false } }],
      must_not: [{ ids: { values: [article.id] } }, { term: { copyKey: article.copyKey } }],
    },
  };
}

function toWordsClause({ title, body }: ArticleDocument): Clause {
  return {
    more_like_this: {
      fields: ['body'],
      like: [`${title}\n${body}`.slice(0, mostLetters)],
      max_query_terms: 25,
      min_term_freq: 1,
      min_doc_freq: 2,
      min_word_length: 3,
      minimum_should_match: '30%',
    },
  };
}

/** The rarer an entity, the more it says that two articles have it in common: Elasticsearch weighs terms so. */
function toEntityClauses({ entities }: ArticleDocument): Clause[] {
  return [...entities]
    .sort((a, b) => b.salience - a.salience)
    .slice(0, mostEntities)
    .map(({ id, salience }) => ({ term: { 'entities.id': { value: id, boost: 1 + 3 * salience } } }));
}
