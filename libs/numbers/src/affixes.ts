import { normalizeArabic } from '@naba/arabic';
import type { Token } from '@naba/text';
import { currencyCodes, currencyCountries, currencySigns, currencyUnits, dollarPrefixes } from './currencies';
import type { ParsedNumber } from './parse-number';

/** What stands beside a number and makes it a percentage or money; the range covers both. */
export interface Affix {
  readonly kind: 'money' | 'percent';
  readonly currency?: string;
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

const percentSigns: ReadonlySet<string> = new Set(['%', '٪']);
const percentWords: ReadonlySet<string> = new Set([
  'percent',
  'pct',
  'pc',
  ...['بالمئة', 'بالمائة', 'بالميه'].map(normalizeArabic),
]);
const hundreds: ReadonlySet<string> = new Set(['المئة', 'المائة'].map(normalizeArabic));

/**
 * Finds the percentage or the currency beside a number.
 * @param taken where the number before it ends: a sign before that is not free
 */
export function findAffix(tokens: readonly Token[], number: ParsedNumber, taken: number): Affix | undefined {
  const isSignFree = (tokens[number.first - 1]?.start ?? 0) >= taken;
  return (
    (isSignFree ? percentBefore(tokens, number) : undefined) ??
    percentAfter(tokens, number) ??
    (isSignFree ? currencyBefore(tokens, number) : undefined) ??
    currencyAfter(tokens, number)
  );
}

function percentBefore(tokens: readonly Token[], { first, next, start, end }: ParsedNumber): Affix | undefined {
  const sign = tokens[first - 1];
  if (sign === undefined || !percentSigns.has(sign.text) || sign.end !== start || isDigits(tokens[first - 2])) return undefined;
  return { kind: 'percent', start: sign.start, end, next };
}

function percentAfter(tokens: readonly Token[], { next, start, end, isPercent }: ParsedNumber): Affix | undefined {
  if (isPercent) return { kind: 'percent', start, end, next };
  const after = tokens[next];
  if (after === undefined || after.start > end + 1) return undefined;
  const word = keyOf(after);
  if (percentSigns.has(after.text) || percentWords.has(word)) return { kind: 'percent', start, end: after.end, next: next + 1 };
  const second = tokens[next + 1];
  if (second === undefined) return undefined;
  if ((word === 'per' && keyOf(second) === 'cent') || (word === 'في' && hundreds.has(keyOf(second)))) {
    return { kind: 'percent', start, end: second.end, next: next + 2 };
  }
  return undefined;
}

function currencyBefore(tokens: readonly Token[], { first, start, end, next }: ParsedNumber): Affix | undefined {
  const sign = tokens[first - 1];
  if (sign === undefined || start - sign.end > 1) return undefined;
  if (currencyCodes.has(sign.text)) return { kind: 'money', currency: sign.text, start: sign.start, end, next };
  const currency = currencySigns.get(sign.text);
  if (currency === undefined) return undefined;
  const prefix = tokens[first - 2];
  if (prefix?.end !== sign.start) return { kind: 'money', currency, start: sign.start, end, next };
  // 5$10 says nothing; US$10 does.
  const prefixed = sign.text === '$' ? dollarPrefixes.get(prefix.text) : undefined;
  if (prefixed !== undefined) return { kind: 'money', currency: prefixed, start: prefix.start, end, next };
  return prefix.kind === 'other' ? { kind: 'money', currency, start: sign.start, end, next } : undefined;
}

function currencyAfter(tokens: readonly Token[], { start, end, next }: ParsedNumber): Affix | undefined {
  const after = tokens[next];
  if (after === undefined) return undefined;
  const sign = after.start <= end + 1 ? currencySigns.get(after.text) : undefined;
  if (sign !== undefined && !isDigits(tokens[next + 1])) {
    return { kind: 'money', currency: sign, start, end: after.end, next: next + 1 };
  }
  if (currencyCodes.has(after.text)) return { kind: 'money', currency: after.text, start, end: after.end, next: next + 1 };
  return currencyWords(tokens, next, start);
}

/** "Iraqi dinars", "pounds sterling", دينار عراقي, ليرة لبنانية. */
function currencyWords(tokens: readonly Token[], at: number, start: number): Affix | undefined {
  let unitAt = at;
  let country = countryOf(tokens[at]);
  if (country !== undefined) unitAt += 1;
  else if (keyOf(tokens[at]) === 'new' && countryOf(tokens[at + 1]) === 'NZ') {
    country = 'NZ';
    unitAt += 2;
  }
  const unit = currencyUnits.get(keyOf(tokens[unitAt]));
  if (unit === undefined) return undefined;
  let lastAt = unitAt;
  const following = country === undefined ? countryOf(tokens[unitAt + 1]) : undefined;
  if (following !== undefined && unit.byCountry[following] !== undefined) {
    country = following;
    lastAt += 1;
  }
  const currency = country === undefined ? unit.usual : unit.byCountry[country];
  if (currency === undefined && unit.needsCountry) return undefined;
  const money = { kind: 'money', start, end: tokens[lastAt]!.end, next: lastAt + 1 } as const;
  return currency === undefined ? money : { ...money, currency };
}

function countryOf(token: Token | undefined): string | undefined {
  const key = keyOf(token);
  return currencyCountries.get(key) ?? currencyCountries.get(key.replace(/[اه]$/, ''));
}

function keyOf(token: Token | undefined): string {
  return token?.kind === 'word' ? normalizeArabic(token.text).toLowerCase() : '';
}

function isDigits(token: Token | undefined): boolean {
  return token?.kind === 'number';
}
