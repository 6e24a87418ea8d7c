import { hamzaSpellings, unifyHamza } from '@naba/arabic';
import type { TestIndex } from './open-index';
import { openIndex } from './open-index';

describe('text analysis', () => {
  let index: TestIndex;
  beforeAll(async () => {
    index = await openIndex();
  });
  afterAll(() => index.remove());

  async function tokensOf(analyzer: string, text: string): Promise<string[]> {
    const { tokens = [] } = await index.client.indices.analyze({ index: index.names.read, analyzer, text });
    return tokens.map(({ token }) => token);
  }

  describe.each(['naba_text', 'naba_exact'])('%s', (analyzer) => {
    it.each([
      ['decomposed Arabic', 'مسو\u0654ولين القرا\u0653ن ا\u0655لى ري\u0654يس', 'مسؤولين القرآن إلى رئيس'],
      ['letters in their shapes', 'ﺗﺴﺘﻀﻴﻒ ﺍﻟﻤﺨﻄﻮﻃﺎﺕ ﻷﻥ ﷲ', 'تستضيف المخطوطات لأن الله'],
      ['decomposed Latin', 'cafe\u0301 Zu\u0308rich Ha\u0300 No\u0323\u0302i', 'café Zürich Hà Nội'],
      ['decomposed Cyrillic', 'Украі\u0308на и\u0306од', 'Україна йод'],
      ['decomposed Greek', 'Αθη\u0301να', 'Αθήνα'],
    ])('makes the same words of %s', async (_, form, usual) => {
      const tokens = await tokensOf(analyzer, form);
      expect(tokens).toEqual(await tokensOf(analyzer, usual));
      expect(tokens.length).toBeGreaterThanOrEqual(usual.split(' ').length);
    });
  });

  it.each(hamzaSpellings)('writes %s as %s, as unifyHamza does', async (spelling, unified) => {
    const [as, one] = [`قر${spelling}ن`, `قر${unified}ن`];
    expect(await tokensOf('naba_exact', as)).toEqual(await tokensOf('naba_exact', one));
    expect(await tokensOf('naba_exact', as)).toEqual(await tokensOf('naba_exact', unifyHamza(as)));
  });

  it.each([
    ['مسؤولين', 'مسئولين'],
    ['للشؤون', 'للشئون'],
    ['رؤوسهم', 'رءوسهم'],
    ['لاجئون', 'لاجئين'],
    ['مبادئها', 'مبادىءها'],
    ['الشيء', 'شىء'],
    ['هيئة', 'هيأة', 'هيئتها', 'الهيئات'],
    ['بيئة', 'البيئية', 'وبيئتها'],
    ['مليء', 'مليئة'],
    ['مئة', 'مائة'],
  ])('gives %s the stem of %s', async (...forms) => {
    const stems = await Promise.all(forms.map((form) => tokensOf('naba_text', form)));
    expect(new Set(stems.map((stem) => stem.join())).size).toBe(1);
  });

  describe('naba_text', () => {
    it.each([
      ['القوات', ['قوات']],
      ['والقوات', ['قوات']],
      ['بالقوات', ['قوات']],
      ['كالقوات', ['قوات']],
      ['فالقوات', ['قوات']],
      ['وبالقوات', ['قوات']],
      ['قواتها', ['قوات']],
      ['قوّاتٌ', ['قوات']],
      ['قــوات', ['قوات']],
      ['العراق', ['عراق']],
      ['العراقية', ['عراق']],
      ['والعراقيين', ['عراق']],
      ['إعلانات', ['اعلان']],
      ['وزارته', ['وزار']],
      ['وزارة', ['وزار']],
      ['سياستها', ['سياس']],
      ['السياسة', ['سياس']],
      ['فرنسا', ['فرنس']],
      ['الفرنسية', ['فرنس']],
      ['رسمياً', ['رسم']],
      ['اللبنانيون', ['لبنان']],
    ])('reduces %s to its stem', async (word, stems) => {
      expect(await tokensOf('naba_text', word)).toEqual(stems);
    });

    it.each([
      ['لمصر', ['لمصر', 'مصر']],
      ['ولمصر', ['ولمصر', 'مصر']],
      ['وخرج', ['وخرج', 'خرج']],
      ['بسلاح', ['بسلاح', 'سلاح']],
    ])('reads %s with and without its prefix, since either could be meant', async (word, stems) => {
      expect(await tokensOf('naba_text', word)).toEqual(stems);
    });

    it.each([
      ['للقوات', 'قوات'],
      ['وللقوات', 'قوات'],
      ['وقوات', 'قوات'],
      ['بقوات', 'قوات'],
      ['ببغداد', 'بغداد'],
      ['لألمانيا', 'المان'],
      ['والألمان', 'المان'],
      ['للجنة', 'لجن'],
      ['والله', 'الله'],
    ])('takes the prefix off %s, since the rest is a word it knows', async (word, stem) => {
      expect(await tokensOf('naba_text', word)).toEqual([stem]);
    });

    it.each([
      ['وزير', 'وزير'],
      ['الوزير', 'وزير'],
      ['وكالة', 'وكال'],
      ['بغداد', 'بغداد'],
      ['لبنان', 'لبنان'],
      ['لجنة', 'لجن'],
      ['الله', 'الله'],
      ['المكان', 'مكان'],
      ['مكة', 'مك'],
      ['على', 'عل'],
      ['العليا', 'عليا'],
      ['مدينة', 'مدين'],
    ])('knows that the letters of %s belong to it', async (word, stem) => {
      expect(await tokensOf('naba_text', word)).toEqual([stem]);
    });

    it.each([
      ["Iraq's forces", ['iraq', 'forc']],
      ['Iraq’s minister', ['iraq', 'minist']],
      ['running organisations', ['run', 'organis']],
      ['café Erdoğan', ['cafe', 'erdogan']],
      ['G20 in 2021', ['g20', 'in', '2021']],
    ])('stems the English of %s', async (text, tokens) => {
      expect(await tokensOf('naba_text', text)).toEqual(tokens);
    });

    it('stems both languages of one sentence, and equals digits of all scripts', async () => {
      const text = 'قال NATO’s بيان: forces في ٢٠٢١ أو ۲۰۲۲';
      expect(await tokensOf('naba_text', text)).toEqual(['قال', 'nato', 'بيان', 'forc', 'في', '2021', 'او', '2022']);
    });

    it('looks through direction marks, ligatures and hamza forms', async () => {
      expect(await tokensOf('naba_text', '\u200fالعراق\u200e آسيا ﻻجئ الإسلام')).toEqual(['عراق', 'اسي', 'لاجئ', 'اسلام']);
    });

    it('keeps the place of every word, so that phrases can be found and marked', async () => {
      const text = 'وصلت للقوات العراقية';
      const { tokens = [] } = await index.client.indices.analyze({ index: index.names.read, analyzer: 'naba_text', text });
      const spans = tokens.map(({ position, start_offset, end_offset }) => [position, text.slice(start_offset, end_offset)]);
      expect(new Map(spans as [number, string][])).toEqual(
        new Map([
          [0, 'وصلت'],
          [1, 'للقوات'],
          [2, 'العراقية'],
        ]),
      );
    });
  });

  describe('naba_exact', () => {
    it.each([
      ['والقوّات', ['والقوات']],
      ['إلى الأردن', ['الي', 'الاردن']],
      ['Running Forces', ['running', 'forces']],
      ["Iraq's ٢٠٢١", ["iraq's", '2021']],
    ])('folds the letters of %s and stems nothing', async (text, tokens) => {
      expect(await tokensOf('naba_exact', text)).toEqual(tokens);
    });

    it.each([
      ["L'avion à Genève", ['avion', 'a', 'geneve']],
      ['İstanbul Straße', ['istanbul', 'strasse']],
      ['東京都庁', ['東京', '京都', '都庁']],
      ['ニュース', ['ニュ', 'ュー', 'ース']],
      ['می‌خواهم کتاب', ['مي', 'خواهم', 'كتاب']],
      ['Москва', ['москва']],
      ['हिन्दी', ['हिंदि']],
    ])('serves %s in its own way', async (text, tokens) => {
      expect(await tokensOf('naba_exact', text)).toEqual(tokens);
    });
  });
});
