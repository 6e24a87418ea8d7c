/** The words of the interface, in both languages. */
const english = {
  title: 'Naba',
  tagline: 'News in Arabic and English',
  search: 'Search',
  query: 'Search for words, "phrases", entity:Iraq, NOT sport …',
  results: (count: string): string => `${count} articles`,
  nothing: 'No article matches. Try fewer words, or remove a filter.',
  failed: 'The search does not answer now. It is tried again when you search again.',
  more: 'More articles',
  filters: 'Filters',
  clear: 'Remove all filters',
  sort: 'Order',
  relevance: 'Best first',
  newest: 'Newest first',
  oldest: 'Oldest first',
  language: 'Language',
  source: 'Source',
  topic: 'Topic',
  person: 'People',
  organisation: 'Organisations',
  location: 'Places',
  other: 'العربية',
  skip: 'Skip to the results',
};

export type Words = typeof english;
export type InterfaceLanguage = 'ar' | 'en';

const arabic: Words = {
  title: 'نبأ',
  tagline: 'الأخبار بالعربية والإنجليزية',
  search: 'بحث',
  query: 'ابحث عن كلمات أو "عبارات" أو entity:العراق أو NOT رياضة …',
  results: (count) => `عدد المقالات: ${count}`,
  nothing: 'لا توجد مقالات مطابقة. جرّب كلمات أقل أو أزل أحد المرشحات.',
  failed: 'خدمة البحث لا تجيب الآن. أعد البحث بعد قليل.',
  more: 'مزيد من المقالات',
  filters: 'المرشحات',
  clear: 'إزالة كل المرشحات',
  sort: 'الترتيب',
  relevance: 'الأكثر صلة أولا',
  newest: 'الأحدث أولا',
  oldest: 'الأقدم أولا',
  language: 'اللغة',
  source: 'المصدر',
  topic: 'الموضوع',
  person: 'الأشخاص',
  organisation: 'المنظمات',
  location: 'الأماكن',
  other: 'English',
  skip: 'انتقل إلى النتائج',
};

export const words: Readonly<Record<InterfaceLanguage, Words>> = { ar: arabic, en: english };

/** The interface language that the reader chose before, else the browser's. */
export function initialLanguage(): InterfaceLanguage {
  const chosen = localStorage.getItem('naba-language');
  if (chosen === 'ar' || chosen === 'en') return chosen;
  return navigator.language.startsWith('ar') ? 'ar' : 'en';
}
