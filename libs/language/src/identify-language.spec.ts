import { ModelFolder } from '@naba/models';
import fc from 'fast-check';
import { identifyLanguage as identify } from './identify-language';
import { openLanguageModel } from './language-model';
import { ScriptModel } from './script-model';

/** One short news sentence for each language; the scorecard measures on many more. */
const sentences: Readonly<Record<string, string>> = {
  ar: 'أعلنت البلدية إغلاق الجسر القديم أمام الشاحنات ابتداء من الغد.',
  fa: 'شهرداری اعلام کرد که پل قدیمی از فردا به روی کامیون‌ها بسته می‌شود.',
  ur: 'بلدیہ نے اعلان کیا ہے کہ پرانا پل کل سے ٹرکوں کے لیے بند رہے گا۔',
  ps: 'ښاروالۍ وویل چې زوړ پل به له سبا څخه د لاریو پر مخ وتړل شي.',
  ckb: 'شارەوانی ڕایگەیاند کە پردە کۆنەکە لە بەیانییەوە بۆ بارهەڵگرەکان دادەخرێت.',
  ug: 'شەھەرلىك ھۆكۈمەت كونا كۆۋرۈكنىڭ ئەتىدىن باشلاپ تاقىلىدىغانلىقىنى جاكارلىدى.',
  sd: 'ميونسپل ڪاميٽي اعلان ڪيو آهي ته پراڻي پل سڀاڻي کان ٽرڪن لاءِ بند رهندي.',
  en: 'The city said the old bridge would be closed to trucks from tomorrow.',
  fr: 'La ville a annoncé que le vieux pont serait fermé aux camions dès demain.',
  de: 'Die Stadt teilte mit, dass die alte Brücke ab morgen für Lastwagen gesperrt ist.',
  es: 'El ayuntamiento anunció que el puente viejo se cerrará a los camiones desde mañana.',
  pt: 'A prefeitura anunciou que a ponte antiga será fechada aos caminhões a partir de amanhã.',
  it: 'Il comune ha annunciato che il vecchio ponte sarà chiuso ai camion da domani.',
  tr: 'Belediye, eski köprünün yarından itibaren kamyonlara kapatılacağını duyurdu.',
  nl: 'De gemeente meldde dat de oude brug vanaf morgen dicht is voor vrachtwagens.',
  pl: 'Miasto ogłosiło, że stary most będzie od jutra zamknięty dla ciężarówek.',
  id: 'Pemerintah kota mengumumkan jembatan lama akan ditutup untuk truk mulai besok.',
  ru: 'Власти города сообщили, что старый мост с завтрашнего дня закроют для грузовиков.',
  uk: 'Влада міста повідомила, що старий міст від завтра закриють для вантажівок.',
  be: 'Улады горада паведамілі, што стары мост з заўтрашняга дня закрыюць для грузавікоў.',
  bg: 'Общината съобщи, че старият мост ще бъде затворен за камиони от утре.',
  sr: 'Град је саопштио да ће стари мост од сутра бити затворен за камионе.',
  mk: 'Општината соопшти дека стариот мост од утре ќе биде затворен за камиони.',
  kk: 'Қала әкімдігі ескі көпірдің ертеңнен бастап жүк көліктеріне жабылатынын хабарлады.',
  he: 'העירייה הודיעה כי הגשר הישן ייסגר למשאיות החל ממחר.',
  el: 'Ο δήμος ανακοίνωσε ότι η παλιά γέφυρα θα κλείσει για τα φορτηγά από αύριο.',
  hi: 'नगर निगम ने बताया कि पुराना पुल कल से ट्रकों के लिए बंद रहेगा।',
  zh: '市政府宣布，旧桥从明天起禁止卡车通行。',
  ja: '市は、古い橋を明日からトラック通行止めにすると発表した。',
  ko: '시는 낡은 다리를 내일부터 트럭 통행을 금지한다고 밝혔다.',
  th: 'เทศบาลประกาศปิดสะพานเก่าสำหรับรถบรรทุกตั้งแต่วันพรุ่งนี้',
};

const model = openLanguageModel(new ModelFolder());
const identifyLanguage = (text: string) => identify(text, model);

describe('identifyLanguage', () => {
  it.each([
    ['Arabic in presentation forms', 'ﺗﺴﺘﻀﻴﻒ ﺍﻟﻤﺪﻳﻨﺔ ﻣﻌﺮﺿﺎ ﻟﻠﻤﺨﻄﻮﻃﺎﺕ ﺍﻟﻘﺪﻳﻤﺔ', 'ar'],
    ['decomposed French', sentences['fr']!.normalize('NFD'), 'fr'],
    ['decomposed Turkish', sentences['tr']!.normalize('NFD'), 'tr'],
  ])('tells %s as if it were written the usual way', (_, text, code) => {
    expect(identifyLanguage(text).code).toBe(code);
  });

  it.each(Object.entries(sentences))('knows %s', (code, sentence) => {
    expect(identifyLanguage(sentence).code).toBe(code);
  });

  it.each([
    ['ar', 'Arab', 'rtl'],
    ['he', 'Hebr', 'rtl'],
    ['ru', 'Cyrl', 'ltr'],
    ['ja', 'Jpan', 'ltr'],
    ['zh', 'Hani', 'ltr'],
    ['en', 'Latn', 'ltr'],
  ])('tells script and direction of %s', (code, script, direction) => {
    expect(identifyLanguage(sentences[code]!)).toMatchObject({ script, direction });
  });

  it('knows Persian and Urdu typed on an Arabic keyboard', () => {
    for (const code of ['fa', 'ur']) {
      expect(identifyLanguage(sentences[code]!.replaceAll('ی', 'ي').replaceAll('ک', 'ك')).code).toBe(code);
    }
  });

  it('takes Arabic with diacritics, and Arabic that names something in Latin letters, for Arabic', () => {
    expect(identifyLanguage('أَعْلَنَتِ البَلَدِيَّةُ إِغْلَاقَ الجِسْرِ القَدِيمِ.').code).toBe('ar');
    expect(identifyLanguage('أطلقت شركة Acme Networks تطبيق Acme Maps الجديد في الأسواق.').code).toBe('ar');
  });

  it('is less sure of mixed text', () => {
    const mixed = identifyLanguage(`${sentences['ar']!} ${sentences['en']!}`);
    expect(mixed.confidence).toBeLessThan(identifyLanguage(sentences['ar']!).confidence);
  });

  it('does not read addresses', () => {
    expect(
      identifyLanguage(`${sentences['ar']!} https://news.example/a-long-path-in-latin-letters?with=many&words=in-it`).confidence,
    ).toBe(identifyLanguage(`${sentences['ar']!}  `).confidence);
  });

  it.each(['', '   ', '2021/12/23 — 45%', '👍🏽', 'ᏣᎳᎩ'])('does not guess for %j', (text) => {
    expect(identifyLanguage(text)).toMatchObject({ code: 'und', confidence: 0 });
  });

  it.each([
    ['one endless run of Latin letters', 'x'.repeat(700)],
    ['one endless run of Arabic letters', 'ه'.repeat(700)],
    ['Cyrillic after an endless run', `${'ы'.repeat(601)} слово`],
    ['tatweel and soft hyphens alone', 'ـ\u00ad'.repeat(20)],
    ['vowel signs alone', 'ً ُ َ'],
  ])('does not guess for %s', (_, text) => {
    expect(identifyLanguage(text)).toMatchObject({ code: 'und', confidence: 0 });
  });

  it('stays with the text of a report that is full of names in Latin letters', () => {
    const report =
      'فازت Acme Networks على Blue Harbor Systems وعلى Northern Lights Group في سباق Grand River Challenge أمس الأول';
    expect(identify(report, model)).toMatchObject({ code: 'ar', script: 'Arab' });
    expect(identify(report, model).confidence).toBeGreaterThan(0.9);
    const list =
      'النتائج النهائية: Blue Harbor Systems, Northern Lights Group, Acme Networks, Grand River Challenge, Old Mill United';
    expect(identify(list, model, { declared: 'ar' }).code).toBe('ar');
    expect(identify(list, model, { declared: 'en' }).code).toBe('en');
    expect(
      identify('The newspaper الصحيفة اليومية المسائية printed the word for peace, السلام, on all of its pages.', model).code,
    ).toBe('en');
  });

  it.each([
    ['a word of two languages', 'Transport', 'de', 'fr'],
    ['a list of names', '1. Anna Rossi 2. John Miller 3. Pedro Silva', 'en', 'fr'],
    ['one word in Arabic script', 'اعلان', 'ar', 'fa'],
  ])('takes the declared language of %s', (_, text, one, other) => {
    for (const declared of [one, other]) expect(identify(text, model, { declared }).code).toBe(declared);
  });

  it.each(['en', 'en-US', 'ar', 'de', 'fa', 'zz', 'und', ''])(
    'is not misled by a declared %j that the letters contradict',
    (declared) => {
      for (const code of ['ar', 'en', 'fr', 'ru', 'ja', 'ckb'])
        expect(identify(sentences[code]!, model, { declared }).code).toBe(code);
    },
  );

  it('reads tags with regions and the other codes of a language', () => {
    for (const [declared, text, code] of [
      ['nb-NO', 'Transport', 'no'],
      ['DE_AT', 'Transport', 'de'],
      ['in', 'Bali', 'id'],
    ] as const)
      expect(identify(text, model, { declared }).code).toBe(code);
  });

  it('tells by the model that is handed in, whichever was read before', () => {
    const { languages, bits, scale, weights } = model.get('Latn')!;
    const swapped = new Map([['Latn', new ScriptModel([...languages].reverse(), bits, scale, weights)]]);
    const english = languages.indexOf('en');
    expect(identify(sentences['en']!, swapped).code).toBe(languages.at(-1 - english));
    expect(identify(sentences['en']!, model).code).toBe('en');
  });

  it('gives a code and a confidence from 0 to 1 for any text', () => {
    const letters = fc.string({ unit: fc.constantFrom('x', 'ه', 'ы', 'ـ', 'َ', ' ', '\u00ad'), minLength: 1, maxLength: 20 });
    const runs = fc.tuple(letters, fc.integer({ min: 1, max: 700 })).map(([run, times]) => run.repeat(times));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), runs), (text) => {
        const { code, script, confidence } = identifyLanguage(text);
        expect(code).toMatch(/^[a-z]{2,3}$/);
        expect(script).toMatch(/^[A-Z][a-z]{3}$/);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
