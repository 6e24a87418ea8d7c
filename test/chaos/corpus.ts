import type { TopicName } from '@naba/contracts';
import { eventTypes } from '@naba/contracts';
import { headersOf } from '../support/kafka';
import { seededRandom, shuffle } from '../../tools/train/random';

export interface Submission {
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** A record that no consumer can take, with the code that its dead letter must have. */
export interface Poison {
  readonly topic: Extract<TopicName, 'articles.raw.v1' | 'articles.enriched.v1'>;
  readonly code: string;
  readonly record: { readonly key: string; readonly value: string; readonly headers: Readonly<Record<string, string>> };
}

export interface Corpus {
  /** In the order of their sending: distinct articles, with repeats and updates among them. */
  readonly submissions: readonly Submission[];
  /** Addresses that are taken down once all is accepted. */
  readonly takedowns: readonly string[];
  readonly poison: readonly Poison[];
}

/** Header by which a poisoned record is known again as a dead letter. */
export const poisonHeader = 'chaos_poison';

/** Of a hundred articles so many come twice, in another version, or are taken down. */
const percent = { repeated: 10, updated: 10, takenDown: 3 };

/**
 * Articles in Arabic and English; the same seed gives the same.
 *
 * @param name part of their addresses and of the poison's marks
 * @param own real submissions to take instead of made ones, as many as there are
 */
export function makeCorpus(name: string, count: number, seed: number, own: readonly Submission[] = []): Corpus {
  const random = seededRandom(seed);
  const articles = Array.from({ length: count }, (_, n) => own[n] ?? articleOf(`${name}-${seed}`, n));
  shuffle(articles, random);
  const chance = (share: number): boolean => random() * 100 < share;
  const half = Math.ceil(count / 2);
  // Versions of what came in the first half come at any time in the second.
  const rest = [...articles.slice(half)];
  for (const article of articles.slice(0, half)) {
    if (chance(2 * percent.repeated)) rest.push(article);
    if (chance(2 * percent.updated)) rest.push({ ...article, body: `${article.body} وأضيف خبر جديد. This was added.` });
  }
  shuffle(rest, random);
  return {
    submissions: [...articles.slice(0, half), ...rest],
    takedowns: articles.filter(() => chance(percent.takenDown)).map(({ url }) => url),
    poison: poisonOf(name, seed),
  };
}

function articleOf(name: string, n: number): Submission {
  const isArabic = n % 2 === 0;
  return {
    url: `https://news.example/chaos/${name}/${n}`,
    title: isArabic ? `انقطاع التيار رقم ${n} في بغداد` : `Power cut number ${n} in Baghdad`,
    body: isArabic
      ? `أعلنت وزارة الكهرباء أن التيار انقطع ${n} مرة في العاصمة العراقية بغداد، وقال الوزير إن العمل مستمر.`
      : `The ministry of electricity said that power failed ${n} times in Baghdad, and that work went on.`,
  };
}

function poisonOf(name: string, seed: number): Poison[] {
  const types = { 'articles.raw.v1': eventTypes.rawArticle, 'articles.enriched.v1': eventTypes.enrichedArticle } as const;
  return (Object.keys(types) as (keyof typeof types)[]).flatMap((topic, place) => {
    const key = (n: number): string =>
      `${(seed * 100 + place * 10 + n).toString(16)}${Buffer.from(name).toString('hex')}`.padEnd(32, '0').slice(0, 32);
    const headers = headersOf(types[topic], Date.now());
    const kinds: readonly (readonly [code: string, key: string, value: string, headers: Record<string, string>])[] = [
      ['EVENT_NOT_JSON', key(1), '{"title": oops}', headers],
      ['EVENT_INVALID', key(2), JSON.stringify({ id: key(2), title: 7 }), headers],
      ['EVENT_TYPE_UNKNOWN', key(3), '{}', { ...headers, ce_type: 'news.naba.unknown.v9' }],
      ['EVENT_KEY_INVALID', 'no article id', '{}', headers],
    ];
    return kinds.map(([code, recordKey, value, own]) => ({
      topic,
      code,
      record: { key: recordKey, value, headers: { ...own, [poisonHeader]: `${name}/${seed}/${topic}/${code}` } },
    }));
  });
}
