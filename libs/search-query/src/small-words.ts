import { normalizeArabic } from '@naba/arabic';

/**
 * Words that say nothing of what an article is about: an article need not have them where a query has other words. Prepositions,
 * conjunctions, pronouns, auxiliaries, words that ask, and "what did somebody say".
 */
const grammar = [
  'من إلى على في عن مع هو هي هم هذا هذه ذلك تلك هؤلاء الذي التي الذين ما ماذا لماذا متى أين كيف هل كم أن إن أنه أنها لأن لا لم لن قد لقد كان كانت',
  'يكون تكون ليس بين بعد قبل خلال حول ضد منذ عند لدى حتى ثم أو أم لكن كل بعض جميع غير أي كما مثل حيث عبر نحو بشأن بسبب و',
  'قال قالت قالوا يقول تقول صرح صرحت يصرح تصريح تصريحات ذكر ذكرت',
  'a about after against all also am an and any are as at be been before being between both but by can could did do does for from had has have he her him',
  'his how i if in into is it its me my no not of on or our out over she should so some such than that the their them then there these they this those',
  'through to under until up us was we were what when where which while who whom whose why will with would you your',
  'say says said saying tell tells told',
];

/** Words that ask for what is new. */
const news = ['آخر أخبار خبر مستجدات اليوم عاجل الآن', 'latest breaking news today'];

const setOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' ').map(normalizeArabic));
const grammarWords = setOf(grammar);
const newsWords = setOf(news);

/** Whether a word is small. Acronyms in capitals (WHO, IT, US) are none. */
export function isSmall(word: string): boolean {
  const isAcronym = /^\p{Lu}{2,}$/u.test(word);
  const folded = normalizeArabic(word).toLowerCase();
  return !isAcronym && (grammarWords.has(folded) || newsWords.has(folded));
}

/** Whether a word asks for what is new. */
export function asksForNews(word: string): boolean {
  return newsWords.has(normalizeArabic(word).toLowerCase());
}
