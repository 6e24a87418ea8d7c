/** One chain of official components, a text, and the tokens that it must give: what Elasticsearch documents, worked out by hand. */
export interface AnalysisCase {
  readonly title: string;
  /** The body of `_analyze` without the text. */
  readonly chain: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly tokens: readonly string[];
}

const words = (...filter: unknown[]) => ({ tokenizer: 'standard', filter });

export const arabicCases: readonly AnalysisCase[] = [
  {
    title: 'arabic_normalization makes one alef of four',
    chain: words('arabic_normalization'),
    text: 'أحمد إيران آسيا اسم',
    tokens: ['احمد', 'ايران', 'اسيا', 'اسم'],
  },
  {
    title: 'arabic_normalization takes vowel signs, shadda and tatweel away',
    chain: words('arabic_normalization'),
    text: 'قُوّاتٌ العـــراق',
    tokens: ['قوات', 'العراق'],
  },
  {
    title: 'arabic_normalization folds ta marbuta and alef maqsura',
    chain: words('arabic_normalization'),
    text: 'المدرسة مستشفى',
    tokens: ['المدرسه', 'مستشفي'],
  },
  {
    title: 'arabic_stem takes article, conjunction and prepositions away',
    chain: words('arabic_stem'),
    text: 'الكتاب والكتاب بالكتاب كالكتاب فالكتاب للكتاب',
    tokens: ['كتاب', 'كتاب', 'كتاب', 'كتاب', 'كتاب', 'كتاب'],
  },
  {
    title: 'arabic_stem takes plural and pronoun endings away',
    chain: words('arabic_stem'),
    text: 'معلمون معلمين معلمات معلمان معلمها',
    tokens: ['معلم', 'معلم', 'معلم', 'معلم', 'معلم'],
  },
  {
    title: 'arabic_stem leaves words that would become too short',
    chain: words('arabic_stem'),
    text: 'ولد الف له',
    tokens: ['ولد', 'الف', 'له'],
  },
  {
    title: 'arabic_stem takes a leading waw of four letters for a conjunction',
    chain: words('arabic_stem'),
    text: 'وزير',
    tokens: ['زير'],
  },
  {
    title: 'decimal_digit reads Arabic-Indic and Persian digits',
    chain: words('decimal_digit'),
    text: '٢٠٢١ ۱۴۰۰',
    tokens: ['2021', '1400'],
  },
  {
    title: 'the arabic analyzer drops stop words and stems the rest',
    chain: { analyzer: 'arabic' },
    text: 'أعلن رئيس الوزراء في بغداد',
    tokens: ['اعلن', 'رئيس', 'وزراء', 'بغداد'],
  },
  {
    title: 'stop knows the Arabic stop words by name',
    chain: words({ type: 'stop', stopwords: '_arabic_' }),
    text: 'بغداد في العراق',
    tokens: ['بغداد', 'العراق'],
  },
  {
    title: 'mapping takes characters away before the tokenizer',
    chain: { char_filter: [{ type: 'mapping', mappings: ['ـ =>', 'ک => ك'] }], tokenizer: 'standard' },
    text: 'کتـــاب',
    tokens: ['كتاب'],
  },
  {
    title: 'mapping rules name invisible characters by escapes',
    chain: { char_filter: [{ type: 'mapping', mappings: ['\\u200c => \\u0020'] }], tokenizer: 'standard' },
    text: 'می‌خواهم',
    tokens: ['می', 'خواهم'],
  },
  {
    title: 'persian_normalization gives Arabic kaf and yeh their Persian partners',
    chain: words('persian_normalization'),
    text: 'کتابی',
    tokens: ['كتابي'],
  },
];

export const englishCases: readonly AnalysisCase[] = [
  {
    title: 'stemmer with language porter2 is the newer Snowball one',
    chain: words({ type: 'stemmer', language: 'porter2' }),
    text: 'flies generously',
    tokens: ['fli', 'generous'],
  },
  {
    title: 'stemmer with language possessive_english takes the ending of the genitive',
    chain: words({ type: 'stemmer', language: 'possessive_english' }),
    text: "Iraq's ministers",
    tokens: ['Iraq', 'ministers'],
  },
  {
    title: 'the english analyzer drops stop words, genitives and endings',
    chain: { analyzer: 'english' },
    text: "The country's ministers are meeting in Baghdad",
    tokens: ['countri', 'minist', 'meet', 'baghdad'],
  },
  {
    title: 'asciifolding',
    chain: words('asciifolding'),
    text: 'Café Zürich Ålesund',
    tokens: ['Cafe', 'Zurich', 'Alesund'],
  },
  { title: 'elision', chain: words({ type: 'elision', articles: ['l', 'd'] }), text: "l'avion", tokens: ['avion'] },
  {
    title: 'pattern_capture keeps the whole beside its parts',
    chain: words({ type: 'pattern_capture', patterns: ['([a-z]+)'] }),
    text: 'news2021',
    tokens: ['news2021', 'news'],
  },
  {
    title: 'remove_duplicates drops a token that stands in its place twice',
    chain: words({ type: 'pattern_capture', preserve_original: true, patterns: ['(.+)'] }, 'remove_duplicates'),
    text: 'peace',
    tokens: ['peace'],
  },
  {
    title: 'indic, hindi and bengali normalization make variants of a letter one',
    chain: words('indic_normalization', 'hindi_normalization', 'bengali_normalization'),
    text: 'अँग्रेज़ी',
    tokens: ['अंगरेजि'],
  },
  {
    title: 'cjk_bigram',
    chain: words('cjk_width', 'cjk_bigram'),
    text: '国际新闻',
    tokens: ['国际', '际新', '新闻'],
  },
];
