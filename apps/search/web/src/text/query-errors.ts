import type { QueryErrorCode, QueryErrorValue } from '@naba/search-query';
import { formatNumber } from './format';
import type { InterfaceLanguage } from './words';

/** What each error of a query means. A code that has no meaning here does not compile, nor does a value that it never comes with. */
type Meanings = { readonly [Code in QueryErrorCode]: (values: Readonly<Record<QueryErrorValue<Code>, string>>) => string };

/** What is to be written as it stands, from left to right. */
const ltr = (written: string): string => `\u2066${written}\u2069`;

/** English is the language of the API: its meanings are those of libs/search-query. */
const meanings: Readonly<Record<Exclude<InterfaceLanguage, 'en'>, Meanings>> = {
  ar: {
    QUERY_TOO_LONG: ({ most, given }) => `الحد الأقصى لطول الاستعلام ${most} حرف، وطول هذا الاستعلام ${given}.`,
    QUERY_WITHOUT_WORDS: () => 'لا كلمة في هذا الاستعلام؛ اكتب كلمة، أو اترك الخانة فارغة لعرض كل المقالات.',
    WORD_MISSING: () => 'ينتهي الاستعلام حيث يجب أن تأتي كلمة؛ أضف كلمة أو احذف ما قبلها.',
    TOO_MANY_WORDS: ({ terms, words }) => `الحد الأقصى في الاستعلام: ${terms} من المفردات والعبارات، وفيها ${words} من الكلمات.`,
    TOO_MANY_STARS: ({ most }) => `الحد الأقصى لعدد الكلمات التي تنتهي بالعلامة ${ltr('*')} هو ${most}.`,
    TOO_DEEP: ({ most }) => `الحد الأقصى لعدد الأقواس المتداخلة هو ${most}.`,
    OPERATOR_MISPLACED: ({ written }) =>
      `وردت ${written} حيث يجب أن تأتي كلمة؛ للبحث عنها نفسها اكتبها بأحرف صغيرة أو بين علامتي اقتباس.`,
    PARENTHESIS_UNOPENED: () => 'هذا القوس لا يغلق شيئًا؛ احذفه.',
    PARENTHESIS_UNCLOSED: () => `هذا القوس غير مغلق؛ أضف ${ltr(')')} حيث تنتهي المجموعة.`,
    PARENTHESES_EMPTY: () => 'لا شيء بين القوسين؛ اكتب كلمة بينهما أو احذفهما.',
    QUOTATION_UNCLOSED: ({ mark }) => `علامة الاقتباس غير مغلقة؛ أضف ${mark} في نهاية العبارة.`,
    QUOTATION_EMPTY: () => 'العبارة فارغة؛ اكتب شيئًا بين علامتي الاقتباس.',
    FIELD_UNKNOWN: ({ field, meant }) => `لا يوجد حقل باسم ${field}؛ هل تقصد ${meant}؟ للبحث عن النص نفسه ضعه بين علامتي اقتباس.`,
    FIELD_BEFORE_FIELD: () => 'يأتي الحقل قبل كلمة أو عبارة أو مجموعة، لا قبل حقل آخر.',
    STAR_ALONE: () => `تأتي العلامة ${ltr('*')} في آخر كلمة، لا وحدها.`,
    STAR_INSIDE: () => `لا تأتي العلامة ${ltr('*')} إلا في آخر الكلمة.`,
    STAR_TOO_SOON: () => `يجب أن تسبق العلامة ${ltr('*')} ثلاثة أحرف على الأقل.`,
    STAR_BESIDE_NEAR: () => `تُكتب الكلمة المجاورة للمعامل ${ltr('NEAR')} كاملة من دون ${ltr('*')}.`,
    STAR_MEANINGLESS: ({ field }) => `لا معنى للعلامة ${ltr('*')} بعد الحقل ${field}؛ احذفها.`,
    NEAR_DISTANCE: ({ most }) =>
      `يأتي بعد ${ltr('NEAR/')} أكبر عدد من الكلمات بين الطرفين، من 0 إلى ${most}، مثل ${ltr('NEAR/5')}.`,
    NEAR_SIDE: () =>
      `يأتي المعامل ${ltr('NEAR')} بين كلمات أو عبارات أو مجموعات مثل (فيضان ${ltr('OR')} عاصفة)؛ ضع الكلمات المتتالية بين علامتي اقتباس.`,
    NEAR_FIELD: () => `يعمل المعامل ${ltr('NEAR')} في الحقلين ${ltr('title:')} و${ltr('body:')} أو من دون حقل.`,
    NEAR_FIELDS_DIFFER: () => `يجب أن يكون طرفا ${ltr('NEAR')} في حقل واحد، مثل ${ltr('title:(flood NEAR/5 damage)')}.`,
    LANGUAGE_UNKNOWN: ({ text }) => `${text} ليس رمز لغة؛ اكتب مثلًا ${ltr('lang:ar')} أو ${ltr('lang:en')}.`,
    DATE_UNREADABLE: ({ text }) =>
      `${text} ليس تاريخًا؛ اكتب مثلًا ${ltr('date:2021')} أو ${ltr('date:2021-12-23')} أو ${ltr('date:2021-12..2022-01')} أو ${ltr('date:>=2021')}.`,
    DATE_IMPOSSIBLE: ({ date }) => `لا وجود للتاريخ ${date} في التقويم.`,
  },
};

/**
 * What an error of a query means in the reader's language; undefined where the API's own words are in it, or the code is not known here.
 *
 * @param values of the answer; each keeps its own direction within the sentence
 */
export function meaningOf(
  code: string | undefined,
  values: Readonly<Record<string, string | number>>,
  language: InterfaceLanguage,
): string | undefined {
  if (language === 'en' || code === undefined || !Object.hasOwn(meanings[language], code)) return undefined;
  const shown = Object.entries(values).map(([name, value]) => {
    const written = typeof value === 'number' ? formatNumber(value, language) : value;
    return [name, `\u2068${written}\u2069`] as const;
  });
  const meaning = meanings[language][code as QueryErrorCode];
  return meaning(Object.fromEntries(shown) as Record<QueryErrorValue<QueryErrorCode>, string>);
}
