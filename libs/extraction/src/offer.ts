import { normalizeArabic } from '@naba/arabic';
import type { Block } from './blocks';
import type { HtmlElement } from './html-tree';
import { ancestorsOf } from './html-tree';
import { namesOf } from './junk-element';
import type { JsonObject } from './json-ld';
import { isObject, textOf } from './json-ld';
import type { Page } from './page';

/** What an offer to subscribe speaks of, over normalised text in lower case. News about subscriptions has
 * one or two of these, an offer most. */
const topics: readonly RegExp[] = [
  // The way in
  /\b(?:subscri(?:be|ption|bers?)|sign(?:ed)? (?:in|up)|log(?:ged)? in|members?(?:hip)?|regist(?:er|ration)|free trial|abonne\w*|abo\b|s’abonner|suscri\w+|assin\w+|abbona\w+|prenumer\w+|subskr\w+|logg inn|logga in|zaloguj|předplat\w*|abone\w*|giriş yap)|подпис[а-яё]+|войдите|会員|登録|購読|ログイン|订阅|訂閱|登录|登入|会员|會員|구독|로그인|회원|اشتراك|مشترك|اشترك|سجل الدخول|تسجيل الدخول|عضويه|للاعضاء/u,
  // The text that it closes
  /\b(?:th(?:is|e) (?:full |whole |entire |rest of (?:the|this) )?(?:article|story|content)|(?:full|whole|entire) (?:article|story)|(?:continue|keep|go on) reading|weiterlesen|(?:dieser|diesen|ganzen) artikel|lire la suite|cet article|seguir leyendo|este artículo|continua a leggere|les videre|läs (?:vidare|hela)|denne artikkelen|artikeln|te(?:n|go) artykuł\w*|tento článek|bu (?:haber|makale|yazı)\w*)|эт[а-яё]+ (?:стать|материал)|читать (?:дальше|далее)|この記事|続きを読む|記事全文|本文|阅读全文|閱讀全文|이 기사|기사 전문|(?:متابعه|مواصله|اكمال) (?:ال)?قراءه|هذا (?:المقال|الخبر|المحتوي)|(?:المقال|الخبر) كامل/u,
  // What one gets, and what it costs
  /(?:unlimited|access to|read (?:all|every)|(?:a|per|each|every) (?:month|week|year)|\/\s?(?:month|mo|week|year)\b|monthly|cancel (?:at )?any ?time|plans?\b|[$€£]\s?\d|pro monat|par mois|al mes|euros? a)|бесплатно|無料|月額|免费|免費|무료|في الشهر|شهريا|سنويا|مقابل .{2,20} (?:في|كل)|باقه|باقات|مجانا/u,
  // To whom it speaks
  /(?:^|[.!?] )(?:subscribe|register|sign in|log in|become)\b|\b(?:you|your|you’re|choose|join|already an?|sie|ihre?|vous|votre|usted)\b|ください|您|вам|ваш|하세요|(?:يلزمك|تحتاج|اختر|لديك|حسابك|انضم|هل انت)/u,
];
/** Longer paragraphs are prose. */
const maxOffer = 500;

/** Which of the topics a paragraph speaks of. */
function topicsOf(line: string): readonly boolean[] {
  const folded = line.length > maxOffer ? '' : normalizeArabic(line).toLowerCase().replaceAll("'", '’');
  return topics.map((topic) => topic.test(folded));
}

/** Enough in an element that is named as one. */
function isOffer(line: string): boolean {
  const [way, text, , reader] = topicsOf(line);
  return way === true && (text === true || reader === true);
}

/** Enough at the end of a text: it has to speak of the text itself. */
function isClosingOffer(line: string): boolean {
  const found = topicsOf(line);
  return found[0] === true && found[1] === true && found.filter(Boolean).length > 2;
}

const offerName =
  /(?:^|[\s_-])(?:paywall|offers?|reg-?wall|subscri\w*|meter(?:ed)?|piano|upsell|barrier|gate|locked|members?-?only)(?=[\s_-]|$)/i;

/**
 * Blocks without the offer to subscribe that stands where a text is cut. An element named as a paywall may hold the whole text as
 * well, and so may one that the page's data calls not free: each paragraph is judged by what it says, and a name that most of the
 * text bears counts for nothing. With an offer below the text goes what stands below it: prices, what one gets.
 *
 * @param page its JSON-LD object about the article says what is not free
 */
export function withoutOffers(blocks: readonly Block[], { article, judge }: Pick<Page, 'article' | 'judge'>): Block[] {
  const selected = selectedNames(article);
  const isNamed = (element: HtmlElement): boolean =>
    judge.isNamed(element, offerName) ||
    (selected.size > 0 &&
      namesOf(element)
        .split(/\s+/)
        .some((name) => selected.has(name)));
  const named = new Set(blocks.filter(({ element }) => ancestorsOf(element).some(isNamed)));
  const isWall = 2 * sumOf([...named]) < sumOf(blocks);
  const kept = blocks.filter((block) => !(isWall && named.has(block) && isOffer(block.text)));
  const main = mainParent(kept);
  const lastOwn = kept.findLastIndex(({ element }) => element.parent === main);
  const offer = kept.findIndex(({ text }, index) => index > lastOwn && isClosingOffer(text));
  if (offer > 0) kept.length = offer;
  while (kept.length > 1 && isClosingOffer(kept.at(-1)!.text)) kept.pop();
  return kept;
}

/** The element that most of the text stands in directly. */
function mainParent(blocks: readonly Block[]): HtmlElement | undefined {
  const weights = new Map<HtmlElement | undefined, number>();
  for (const { element, weight } of blocks) weights.set(element.parent, (weights.get(element.parent) ?? 0) + weight);
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function sumOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { weight }) => sum + weight, 0);
}

/** Classes and ids of the parts that are not free. */
function selectedNames(article: JsonObject | undefined): ReadonlySet<string> {
  const parts: unknown[] = [article?.['hasPart']].flat();
  const selectors = parts.filter(isObject).map((part) => textOf(part['cssSelector']) ?? '');
  return new Set(selectors.flatMap((selector) => selector.match(/(?<=[.#])[\w-]+/g) ?? []));
}
