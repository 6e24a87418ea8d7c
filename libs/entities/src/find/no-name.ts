import { isCurrencyNoun } from '@naba/numbers';
import type { ArticleField, FoundMention } from '../mention';
import { commonAcronyms } from '../words/common-acronyms';
import { isTitleAlone } from '../words/english-titles';

/** What stands in a web address, a mail address, and what people are called on networks. */
const address = /https?:\/\/|www\.|@[\p{L}\p{N}_]/iu;
/** Letters around a name that tell of it. */
const reach = 64;
/** R50bn: a currency's letters on an amount. */
const amount = /^\p{Lu}{1,3}[\d.,]+(?:bn|tn|mn|m|k)$/u;

/** Tells, for the fields of an article, what a tagger holds for a name and nobody else: currencies; in English addresses, amounts, titles, DNA. */
export function noNames(fields: readonly ArticleField[], language: string): (mention: FoundMention) => boolean {
  const texts = new Map(fields.map(({ name, text }) => [name, text]));
  const isCurrency = ({ field, start, end, type }: FoundMention): boolean =>
    type === 'MISC' && isCurrencyNoun(texts.get(field)!.slice(start, end));
  if (language !== 'en') return isCurrency;
  const isCommon = commonAcronyms([...texts.values()]);
  const hasAddress = fields.some(({ text }) => address.test(text));
  return (mention) => {
    const { field, start, end } = mention;
    const text = texts.get(field)!;
    const name = text.slice(start, end);
    const before = text.slice(Math.max(0, start - reach), start);
    if (isCommon(name) || amount.test(name) || isTitleAlone(name, before) || isCurrency(mention)) return true;
    return hasAddress && address.test(lastPiece(before) + name + firstPiece(text.slice(end, end + reach)));
  };
}

function lastPiece(text: string): string {
  return text.slice(text.search(/\S*$/u));
}

function firstPiece(text: string): string {
  return text.slice(0, text.search(/\s|$/u));
}
