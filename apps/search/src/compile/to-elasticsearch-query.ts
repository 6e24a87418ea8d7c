import type { estypes } from '@elastic/elasticsearch';
import { hasArabicLetter } from '@naba/arabic';
import { entityIdPattern } from '@naba/contracts';
import { nearClause } from './near-clause';
import { numberSpellings } from './number-spellings';
import { percentageClauses } from './percentage';
import { isOfQuotes, saidBy } from './quote-clause';
import { runsOf } from './word-runs';
import type { Most, Named, Query, Term } from '@naba/search-query';
import { asksForNews, isSmall, plainTerms, QuerySyntaxError, toDateRange } from '@naba/search-query';

type Clause = estypes.QueryDslQueryContainer;

const topicId = /^medtop:\d{8}$/;
const languageCode = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;
/** Articles that only name the same thing otherwise come after those that have the word itself. */
const otherNameBoost = 0.5;
/** An article that is about what is named comes before one that mentions it. */
const aboutBoost = 8;
/** An article with a word that is written like the name comes last. */
const leastBoost = 0.01;

/** The Elasticsearch query of a parsed query. What a person typed only ever becomes a value, never a part of the query language. */
export function toElasticsearchQuery(query: Query): Clause {
  switch (query.kind) {
    case 'all':
      return { match_all: {} };
    case 'and':
      return { bool: { must: neededOf(query.parts), should: betterOf(query.parts) } };
    case 'or':
      return oneOf(query.parts.map(toElasticsearchQuery));
    case 'not':
      return { bool: { must_not: [toElasticsearchQuery(query.part)] } };
    case 'named':
      return oneOf([
        isAcronymLikeWord(query) ? { constant_score: { filter: toNameClause(query), boost: leastBoost } } : toNameClause(query),
        byIds('entities.id', query.entityIds, otherNameBoost),
        byIds('mainEntities', query.entityIds, aboutBoost),
      ]);
    case 'light':
      return toTermClause(query.part);
    case 'most':
      return mostOf(query);
    case 'near':
      return nearClause(query);
    case 'term':
      return toTermClause(query);
  }
}

/** With more, articles about rare words lose to those in which frequent ones happen to stand side by side. */
const togetherBoost = 0.5;
/** About as much as a rare word in the text. */
const leadBoost = 4;
/** A form that was not typed is worth a little less than the one that was. */
const otherFormBoost = 0.8;
/** More than any score of words: what has all parts stands before what has most of them. */
const allPartsBoost = 100;

/** Worth as much as a frequent word to what is of now, half as much to what is of three days ago. */
const isNew: Clause = { distance_feature: { field: 'publishedAt', origin: 'now', pivot: '3d', boost: 3 } };

/** Who says what is asked of one quote; everything else part by part. */
function neededOf(parts: readonly Query[]): Clause[] {
  const said = saidBy(parts);
  const others = said === undefined ? parts : parts.filter((part) => !isOfQuotes(part));
  return [...(said ? [said] : []), ...others.filter(isNeeded).map(toElasticsearchQuery)];
}

function isNeeded({ kind }: Query): boolean {
  return kind !== 'light';
}

/** Beside the score, each hit tells by name which of the parts it lacks. */
function mostOf({ parts, atLeast }: Most): Clause {
  const needed = parts.filter(isNeeded);
  const clauses = needed.map(toElasticsearchQuery);
  const lacks = needed.map((part, at): Clause => ({ bool: { must_not: [clauses[at]!], boost: 0, _name: asTyped(part) } }));
  const all: Clause = { constant_score: { filter: { bool: { filter: clauses } }, boost: allPartsBoost } };
  const most: Clause = { bool: { should: clauses, minimum_should_match: atLeast } };
  return { bool: { must: [most], should: [all, ...betterOf(parts), ...lacks] } };
}

function asTyped(part: Query): string {
  if (part.kind === 'term' && part.prefix) return `${part.text}*`;
  return plainTerms(part)
    .map(({ text }) => text)
    .join(' ');
}

/** WHO and US in capitals are names: hardly any article with the words who and us is about them. */
function isAcronymLikeWord({ part }: Named): boolean {
  return part.kind === 'term' && /^\p{Lu}{2,}$/u.test(part.text) && isSmall(part.text.toLowerCase());
}

/** The words of a name are a name where they stand together: an article about another King's university has them all too. */
function toNameClause({ part, mayStandApart }: Named): Clause {
  const [first, ...rest] = plainTerms(part);
  if (first === undefined || rest.length === 0 || mayStandApart) return toElasticsearchQuery(part);
  return toTermClause({ ...first, text: [first, ...rest].map(({ text }) => text).join(' '), phrase: true });
}

/** What makes an article better that has the words: that they stand together or first, and that it is new where that was asked for. */
function betterOf(parts: readonly Query[]): Clause[] {
  const isForNews = parts.some((part) => part.kind === 'light' && asksForNews(part.part.text));
  return [...phrasesOf(parts), ...inLead(parts), ...(isForNews ? [isNew] : [])];
}

/** An article whose title and lead have all words is about them; a word at a time, the lead would count twice where it is all there is. */
function inLead(parts: readonly Query[]): Clause[] {
  const words = parts.flatMap((part) => (part.kind === 'term' || part.kind === 'named' ? plainTerms(part) : []));
  if (words.length < 2) return [];
  const query = words.map(({ text }) => text).join(' ');
  const filter: Clause = {
    multi_match: { query, fields: ['title', 'summary.text'], type: 'cross_fields', operator: 'and' },
  };
  return [{ constant_score: { filter, boost: leadBoost } }];
}

/**
 * Words that stand beside each other in a query and in an article are worth more than the same words far apart: the whole run, and
 * each two neighbours in it, as in Solr's `pf` and `pf2`.
 */
function phrasesOf(parts: readonly Query[]): Clause[] {
  return runsOf(parts).flatMap((run) => {
    const pairs = run.slice(1).map((word, index) => [run[index]!, word]);
    return [...(run.length > 2 ? [run] : []), ...pairs].map((words): Clause => ({
      multi_match: { query: words.join(' '), fields: ['title^3', 'body'], type: 'phrase', boost: togetherBoost },
    }));
  });
}

function toTermClause(term: Term): Clause {
  const { field, text } = term;
  switch (field) {
    case undefined:
      return ofPercentage(
        term,
        words(term, [...titleFields, ...bodyFields, ...nameFields(text, 0.2), 'keyphrases.text.text^0.5']),
      );
    case 'title':
      return words(term, titleFields);
    case 'body':
      return words(term, bodyFields);
    case 'author':
      return words(term, ['authors.text']);
    case 'lang':
      return { term: { language: toLanguage(term) } };
    case 'date':
      return { range: { publishedLocalDate: toDateRange(withoutStar(term)) } };
    case 'entity':
      if (entityIdPattern.test(text)) return { term: { 'entities.id': text } };
      return withIds(words(term, nameFields(text)), 'entities.id', term.entityIds);
    case 'place':
      if (entityIdPattern.test(text)) return { term: { locations: text } };
      return withIds(
        { bool: { must: [words(term, nameFields(text))], filter: [{ exists: { field: 'locations' } }] } },
        'locations',
        term.entityIds,
      );
    case 'speaker':
      if (entityIdPattern.test(text)) return { term: { 'quotes.speaker.entityId': text } };
      return withIds(words(term, ['quotes.speaker.text.text']), 'quotes.speaker.entityId', term.entityIds);
    case 'quote':
      return words(term, ['quotes.text']);
    case 'topic':
      return topicId.test(text) ? { term: { 'topics.id': text } } : words(term, ['topics.label.ar.text', 'topics.label.en.text']);
    case 'source':
      return oneOf([
        term.prefix ? { prefix: { 'source.id': { value: text, case_insensitive: true } } } : { term: { 'source.id': text } },
        words(term, ['source.name.text']),
      ]);
    default:
      return field satisfies never;
  }
}

/** The index has no sign of percent: that a number is one was found by an enricher. */
function ofPercentage({ text, phrase }: Term, clause: Clause): Clause {
  const filter = phrase ? undefined : percentageClauses(text);
  return filter === undefined ? clause : { bool: { must: [clause], filter } };
}

function words({ text, phrase, prefix, otherForms = [] }: Term, fields: string[]): Clause {
  if (phrase) return { multi_match: { query: text, fields, type: 'phrase' } };
  if (prefix) return startsWith(text, fields);
  const found = hasArabicLetter(text) ? fields.filter((field) => !field.includes('.exact')) : fields;
  const toMatch = (query: string, boost?: number): Clause => ({
    multi_match: { query, fields: found, type: 'best_fields', tie_breaker: 0.3, operator: 'and', ...(boost && { boost }) },
  });
  const typed = oneOf(numberSpellings(text).map((query) => toMatch(query)));
  if (otherForms.length === 0) return typed;
  return { dis_max: { queries: [typed, ...otherForms.map((form) => toMatch(form, otherFormBoost))] } };
}

/**
 * Words as written are compared with the letters before the `*`; so are stems in Arabic, since their proclitics and articles
 * would hide what a word begins with. Stems of other languages can be shorter than those letters. The analysis of words as written
 * folds the letters of both.
 */
function startsWith(text: string, fields: string[]): Clause {
  const [stemmed, written] = [fields.filter(isStemmed), fields.filter((field) => !isStemmed(field))];
  const begins = { type: 'bool_prefix', operator: 'and' } as const;
  if (!hasArabicLetter(text)) return { multi_match: { query: text, fields: written, ...begins } };
  const clauses = beginningsOf(text).flatMap((query): Clause[] => {
    const bare = query.replace(/^[وف]?(?:[بك]?[اٱ]ل|لل)(?=..)/, '');
    const stems = { multi_match: { query: bare, fields: stemmed, ...begins, analyzer: 'naba_exact' } };
    return [{ multi_match: { query, fields: written, ...begins } }, ...(stemmed.length > 0 ? [stems] : [])];
  });
  return oneOf(clauses);
}

/** The letters as typed and, where the last one may be part of a hamza that the index writes otherwise (شؤ of شؤون), that one. */
function beginningsOf(text: string): string[] {
  return [text, ...(/[ؤءىي]$/.test(text) ? [`${text.slice(0, -1)}ئ`] : [])];
}

function isStemmed(field: string): boolean {
  return /^(title|body)(\^|$)/.test(field);
}

/**
 * `.exact` tells what phrases and prefixes look like as written, and outside of Arabic has words that no stem leads to. Single
 * Arabic words are found by their stems alone: to look for both takes a third longer and orders no better.
 */
const titleFields = ['title^3', 'title.exact^2'];
const bodyFields = ['body', 'body.exact^0.5'];

/** Names in the other language widen what is found; what has the word itself comes first. */
function nameFields(text: string, boost = 1): string[] {
  return [`entities.name.${hasArabicLetter(text) ? 'ar' : 'en'}.text^${boost}`];
}

function withIds(clause: Clause, field: string, ids: readonly string[] | undefined): Clause {
  return ids === undefined ? clause : oneOf([clause, byIds(field, ids, otherNameBoost)]);
}

function byIds(field: string, ids: readonly string[], boost: number): Clause {
  return { constant_score: { filter: { terms: { [field]: [...ids] } }, boost } };
}

function oneOf(clauses: Clause[]): Clause {
  return clauses.length === 1 ? clauses[0]! : { bool: { should: clauses, minimum_should_match: 1 } };
}

function toLanguage(term: Term): string {
  const { text } = withoutStar(term);
  if (languageCode.test(text)) return text.toLowerCase();
  throw new QuerySyntaxError('LANGUAGE_UNKNOWN', term, { text });
}

function withoutStar(term: Term): Term {
  if (!term.prefix) return term;
  throw new QuerySyntaxError('STAR_MEANINGLESS', term, { field: term.field ?? '', instead: term.text });
}
