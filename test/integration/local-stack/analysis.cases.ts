/** One chain of official components, a text, and the tokens that it must give: what Elasticsearch documents, worked out by hand. */
export interface AnalysisCase {
  readonly title: string;
  /** The body of `_analyze` without the text. */
  readonly chain: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly tokens: readonly string[];
}

const words = (...filter: unknown[]) => ({ tokenizer: 'standard', filter });
const whole = (...filter: unknown[]) => ({ tokenizer: 'keyword', filter });

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
    title: 'stemmer with language arabic is the light stemmer',
    chain: words('arabic_normalization', { type: 'stemmer', language: 'arabic' }),
    text: 'القوّات العراقيّة',
    tokens: ['قو', 'عراق'],
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
    title: 'keyword_marker keeps a word from the Arabic stemmer',
    chain: words({ type: 'keyword_marker', keywords: ['القاهرة'] }, 'arabic_stem'),
    text: 'القاهرة المدينة',
    tokens: ['القاهرة', 'مدين'],
  },
  {
    title: 'stemmer_override gives a word the stem that we choose',
    chain: words({ type: 'stemmer_override', rules: ['وزير, وزراء => وزير'] }, 'arabic_stem'),
    text: 'وزير وزراء',
    tokens: ['وزير', 'وزير'],
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
    title: 'a normalizer can be made of lowercase, asciifolding and arabic_normalization',
    chain: { filter: ['lowercase', 'asciifolding', 'arabic_normalization'] },
    text: 'إذاعة Café',
    tokens: ['اذاعه cafe'],
  },
  {
    title: 'synonym_graph reads Arabic rules through the chain before it',
    chain: words('arabic_normalization', { type: 'synonym_graph', synonyms: ['الناتو, حلف شمال الأطلسي'] }),
    text: 'الناتو',
    tokens: ['حلف', 'الناتو', 'شمال', 'الاطلسي'],
  },
  {
    title: 'persian_normalization gives Arabic kaf and yeh their Persian partners',
    chain: words('persian_normalization'),
    text: 'کتابی',
    tokens: ['كتابي'],
  },
  {
    title: 'edge_ngram cuts Arabic prefixes for completion',
    chain: words({ type: 'edge_ngram', min_gram: 2, max_gram: 4 }),
    text: 'بغداد',
    tokens: ['بغ', 'بغد', 'بغدا'],
  },
];

export const englishCases: readonly AnalysisCase[] = [
  {
    title: 'porter_stem',
    chain: words('lowercase', 'porter_stem'),
    text: 'Running ponies relational hopping',
    tokens: ['run', 'poni', 'relat', 'hop'],
  },
  {
    title: 'stemmer with language english is Porter',
    chain: words({ type: 'stemmer', language: 'english' }),
    text: 'flies generously',
    tokens: ['fli', 'gener'],
  },
  {
    title: 'stemmer with language porter2 is the newer Snowball one',
    chain: words({ type: 'stemmer', language: 'porter2' }),
    text: 'flies generously',
    tokens: ['fli', 'generous'],
  },
  {
    title: 'stemmer with language light_english gives dictionary words',
    chain: words({ type: 'stemmer', language: 'light_english' }),
    text: 'countries elections ministers',
    tokens: ['country', 'election', 'minister'],
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
    title: 'keyword_repeat with remove_duplicates keeps the exact word beside the stem',
    chain: words('keyword_repeat', 'porter_stem', 'remove_duplicates'),
    text: 'talks peace',
    tokens: ['talks', 'talk', 'peace', 'peac'],
  },
  {
    title: 'asciifolding',
    chain: words('asciifolding'),
    text: 'Café Zürich Ålesund',
    tokens: ['Cafe', 'Zurich', 'Alesund'],
  },
  {
    title: 'asciifolding with preserve_original keeps both forms',
    chain: words({ type: 'asciifolding', preserve_original: true }),
    text: 'Café',
    tokens: ['Cafe', 'Café'],
  },
  {
    title: 'lowercase knows Turkish',
    chain: words({ type: 'lowercase', language: 'turkish' }),
    text: 'DIYARBAKIR',
    tokens: ['dıyarbakır'],
  },
  { title: 'uppercase', chain: words('uppercase'), text: 'nato', tokens: ['NATO'] },
  {
    title: 'word_delimiter_graph splits at case, hyphen and digit',
    chain: { tokenizer: 'whitespace', filter: ['word_delimiter_graph'] },
    text: 'WiFi-6 COVID-19',
    tokens: ['Wi', 'Fi', '6', 'COVID', '19'],
  },
  {
    title: 'word_delimiter_graph takes its type table',
    chain: { tokenizer: 'whitespace', filter: [{ type: 'word_delimiter_graph', type_table: ['# => ALPHA', '- => ALPHA'] }] },
    text: '#covid-19',
    tokens: ['#covid-', '19'],
  },
  {
    title: 'edge_ngram named without a definition gives first letters',
    chain: words('edge_ngram'),
    text: 'news feed',
    tokens: ['n', 'f'],
  },
  {
    title: 'edge_ngram from the back',
    chain: words({ type: 'edge_ngram', min_gram: 2, max_gram: 3, side: 'back' }),
    text: 'news',
    tokens: ['ws', 'ews'],
  },
  {
    title: 'the edge_ngram tokenizer splits at what is no token character',
    chain: { tokenizer: { type: 'edge_ngram', min_gram: 2, max_gram: 3, token_chars: ['letter'] } },
    text: 'UN, EU',
    tokens: ['UN', 'EU'],
  },
  {
    title: 'the ngram tokenizer',
    chain: { tokenizer: { type: 'ngram', min_gram: 2, max_gram: 3 } },
    text: 'NATO',
    tokens: ['NA', 'NAT', 'AT', 'ATO', 'TO'],
  },
  { title: 'elision', chain: words({ type: 'elision', articles: ['l', 'd'] }), text: "l'avion", tokens: ['avion'] },
  {
    title: 'length',
    chain: words({ type: 'length', min: 2, max: 4 }),
    text: 'a peace deal in Oslo',
    tokens: ['deal', 'in', 'Oslo'],
  },
  { title: 'truncate', chain: words({ type: 'truncate', length: 3 }), text: 'Baghdad', tokens: ['Bag'] },
  { title: 'unique', chain: words('unique'), text: 'war and war', tokens: ['war', 'and'] },
  { title: 'reverse', chain: words('reverse'), text: 'news', tokens: ['swen'] },
  { title: 'trim', chain: whole('trim'), text: '  news ', tokens: ['news'] },
  { title: 'limit', chain: words({ type: 'limit', max_token_count: 2 }), text: 'one two three', tokens: ['one', 'two'] },
  {
    title: 'fingerprint sorts and joins',
    chain: words('lowercase', 'fingerprint'),
    text: 'Peace war Peace',
    tokens: ['peace war'],
  },
  { title: 'apostrophe', chain: words('apostrophe'), text: "Türkiye'de", tokens: ['Türkiye'] },
  {
    title: 'pattern_replace in a token',
    chain: whole({ type: 'pattern_replace', pattern: '[^0-9]', replacement: '' }),
    text: 'No. 12/3',
    tokens: ['123'],
  },
  {
    title: 'pattern_capture keeps the whole beside its parts',
    chain: whole({ type: 'pattern_capture', patterns: ['([^@]+)@'] }),
    text: 'desk@news.example',
    tokens: ['desk@news.example', 'desk'],
  },
  {
    title: 'cjk_bigram',
    chain: words('cjk_width', 'cjk_bigram'),
    text: '国际新闻',
    tokens: ['国际', '际新', '新闻'],
  },
  {
    title: 'synonym puts the other words in the same place',
    chain: words('lowercase', { type: 'synonym', synonyms: ['UN, united nations => un'] }),
    text: 'United Nations',
    tokens: ['un'],
  },
  {
    title: 'html_strip',
    chain: { char_filter: ['html_strip'], tokenizer: 'standard' },
    text: '<p>Peace&nbsp;<b>talks</b></p>',
    tokens: ['Peace', 'talks'],
  },
  {
    title: 'pattern_replace before the tokenizer',
    chain: { char_filter: [{ type: 'pattern_replace', pattern: '(\\d+)-(?=\\d)', replacement: '$1_' }], tokenizer: 'standard' },
    text: '123-456-789',
    tokens: ['123_456_789'],
  },
  { title: 'path_hierarchy', chain: { tokenizer: 'path_hierarchy' }, text: '/news/iraq', tokens: ['/news', '/news/iraq'] },
  {
    title: 'the pattern tokenizer',
    chain: { tokenizer: { type: 'pattern', pattern: ',' } },
    text: 'Rome,Oslo',
    tokens: ['Rome', 'Oslo'],
  },
  {
    title: 'uax_url_email keeps addresses whole',
    chain: { tokenizer: 'uax_url_email' },
    text: 'write desk@news.org now',
    tokens: ['write', 'desk@news.org', 'now'],
  },
  { title: 'the letter tokenizer', chain: { tokenizer: 'letter' }, text: 'G20 summit', tokens: ['G', 'summit'] },
  {
    title: 'the whitespace tokenizer',
    chain: { tokenizer: 'whitespace' },
    text: 'COVID-19 (new)',
    tokens: ['COVID-19', '(new)'],
  },
  {
    title: 'german_normalization with light_german',
    chain: words('lowercase', 'german_normalization', { type: 'stemmer', language: 'light_german' }),
    text: 'Häuser Straße',
    tokens: ['haus', 'strass'],
  },
  {
    title: 'the french analyzer',
    chain: { analyzer: 'french' },
    text: "l'élection présidentielle",
    tokens: ['election', 'presidentiel'],
  },
  {
    title: 'light_spanish',
    chain: words('lowercase', { type: 'stemmer', language: 'light_spanish' }),
    text: 'elecciones',
    tokens: ['eleccion'],
  },
];
