import { ModelFolder } from '@naba/models';
import { splitSentences } from '@naba/text';
import fc from 'fast-check';
import { TopicClassifier } from './classify-topics';
import { mediaTopics } from './media-topics';
import { openNarrowerTopics } from './narrower-topics';
import { bucketOf, checkOf, toByte } from './topic-model';
import type { TopicModel } from './topic-model';
import { hashBits, hashWords } from './word-features';

const classifier = TopicClassifier.open(new ModelFolder());
const classify = (title: string, body: string) => classifier.classify({ title, body, sentences: splitSentences(body) });
const labels = (title: string, body: string): string[] => classify(title, body).map(({ label }) => label.en);

describe('TopicClassifier', () => {
  it.each([
    [
      'sport',
      'فوز ثمين للفريق الأزرق',
      'فاز الفريق الأزرق على ضيفه بهدفين دون رد في الجولة العاشرة من الدوري، وسجل المهاجم الهدفين في الشوط الثاني أمام جماهير ملأت الملعب.',
    ],
    [
      'economy, business and finance',
      'البنك المركزي يخفض الفائدة',
      'خفض البنك المركزي سعر الفائدة ربع نقطة، وارتفعت أسهم المصارف في البورصة مع توقعات بتراجع التضخم ونمو الاقتصاد.',
    ],
    [
      'health',
      'لقاح جديد للأطفال',
      'بدأت المستشفيات تطعيم الأطفال بلقاح جديد ضد الفيروس، وقال الأطباء إن أعراض المرض خفت عند معظم المرضى.',
    ],
    [
      'religion',
      'ختام مسابقة القرآن',
      'اختتمت في المسجد الكبير مسابقة حفظ القرآن الكريم، وألقى الإمام خطبة عن فضل الصلاة والصيام في شهر رمضان.',
    ],
    [
      'science and technology',
      'هاتف ذكي بشاشة قابلة للطي',
      'كشفت الشركة عن هاتف ذكي بمعالج جديد ونظام تشغيل محدث، ويمكن للمستخدمين تحميل التطبيقات عبر الإنترنت.',
    ],
    [
      'arts, culture, entertainment and media',
      'افتتاح مهرجان المسرح',
      'افتتح مهرجان المسرح بعرض مسرحية للكاتب الراحل، ويضم البرنامج أمسيات شعرية ومعرضا للفن التشكيلي.',
    ],
    [
      'politics',
      'البرلمان يمنح الثقة للحكومة',
      'منح مجلس النواب الثقة لحكومة رئيس الوزراء الجديد بعد جلسة طويلة، وانتقدت أحزاب المعارضة تشكيل الحكومة قبل الانتخابات.',
    ],
    [
      'sport',
      'Late goal sends Rovers top',
      'The striker scored in the final minute to give Rovers victory over City and lift the club to the top of the league.',
    ],
    [
      'economy, business and finance',
      'Retail group profit falls',
      'Shares in the retail group fell after it reported lower quarterly profit and warned that sales would slow as consumer spending weakened.',
    ],
    [
      'science and technology',
      'Browser flaw patched',
      'The software company released a patch for a security flaw in its web browser that let hackers take control of computers.',
    ],
    [
      'politics',
      'Opposition calls early election',
      'The prime minister rejected calls in parliament for an early election after opposition lawmakers won a vote on the government budget bill.',
    ],
    [
      'arts, culture, entertainment and media',
      'Director wins film prize',
      'The film, starring a young actress, won the best director prize at the festival, and its soundtrack album topped the charts.',
    ],
  ])('puts %s first for %j', (first, title, body) => {
    expect(labels(title, body)[0]).toBe(first);
  });

  it.each([
    [
      'Arabic',
      'غارات على مواقع المتمردين',
      'شن الجيش غارات جوية على مواقع المتمردين، ودعا وزير الخارجية إلى وقف إطلاق النار واستئناف المفاوضات السياسية بين الحكومة والمعارضة.',
    ],
    [
      'English',
      'Troops clash with rebels',
      'Government troops backed by air strikes fought rebels near the border as the foreign minister called for a ceasefire and peace talks.',
    ],
  ])('names conflict and politics together in %s', (_language, title, body) => {
    const broad = classify(title, body).filter(({ broader }) => broader === undefined);
    expect(
      broad
        .slice(0, 2)
        .map(({ label }) => label.en)
        .sort(),
    ).toEqual(['conflict, war and peace', 'politics']);
  });

  it('points at the sentence that decided, and not at the others', () => {
    const body = 'اجتمع الناس في الساحة مساء.\nفاز الفريق في المباراة النهائية بثلاثة أهداف وأحرز كأس الدوري.\nوكان الجو لطيفا.';
    const [topic] = classify('', body);
    expect(topic!.id).toBe('medtop:15000000');
    expect(topic!.evidence!.map(({ start, end }) => body.slice(start, end))[0]).toContain('المباراة النهائية');
  });

  it.each([
    [
      'election',
      'إغلاق مراكز الاقتراع',
      'أغلقت مراكز الاقتراع وبدأ فرز أصوات الناخبين في الانتخابات البرلمانية التي تنافس فيها مئتا مرشح.',
    ],
    [
      'armed conflict',
      'Artillery duels along the front line',
      'Soldiers and rebels traded shelling and mortar fire along the front.',
    ],
    [
      'market and exchange',
      'أسهم المصارف تدعم المؤشر',
      'ارتفع مؤشر البورصة مع صعود أسهم المصارف وبلغت قيمة التداولات ثلاثمئة مليون دولار.',
    ],
    ['sport event', 'Holders out of the cup', 'The holders lost on penalties in the cup semi-final after the match ended level.'],
  ])('adds %s below its broader topic', (label, title, body) => {
    const topics = classify(title, body);
    const narrower = topics.find(({ label: { en } }) => en === label);
    const broader = topics.find(({ id }) => id === narrower?.broader);
    expect(broader).toBeDefined();
    expect(broader!.broader).toBeUndefined();
    expect(narrower!.score).toBeLessThanOrEqual(broader!.score);
    expect(topics.indexOf(narrower!)).toBeGreaterThan(topics.indexOf(broader!));
    expect(narrower!.evidence).not.toEqual([]);
  });

  it('says nothing about a text without words', () => {
    expect(classify('', '')).toEqual([]);
    expect(classify('12', '34%')).toEqual([]);
  });

  it('gives falling scores from 0 to 1 and spans inside the text, whatever the text', () => {
    const words = fc.constantFrom('الجيش', 'goal', 'parliament', 'بنك', '.', '\n', 'x', '👍', '2021', 'مدرسة');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 50 }), (list) => {
        const body = list.join(' ');
        const topics = classify('عنوان', body);
        expect(topics.map(({ score }) => score)).toEqual(topics.map(({ score }) => score).sort((a, b) => b - a));
        for (const { score, broader, evidence = [] } of topics) {
          const above = topics.find(({ id }) => id === broader);
          expect(broader === undefined || above!.score >= score).toBe(true);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          for (const { field, end } of evidence) expect(end).toBeLessThanOrEqual(field === 'title' ? 5 : body.length);
        }
      }),
    );
  });
});

describe('TopicClassifier with a model of two words', () => {
  const bits = 6;
  const hashes = new Int32Array(2);
  const hashOf = (word: string): number => hashes[hashWords(word, 0, word.length, hashBits, hashes, 0) - 1]!;
  const model: TopicModel = {
    bits,
    largest: 4,
    biases: mediaTopics.map(() => -4),
    ceilings: mediaTopics.map(() => 1),
    weights: new Int8Array(mediaTopics.length << bits),
    checks: new Uint8Array(1 << bits),
  };
  const [arts, politics] = [0, 10];
  for (const [word, topic] of [
    ['opera', arts],
    ['senate', politics],
  ] as const) {
    model.weights[bucketOf(hashOf(word), bits) * mediaTopics.length + topic] = toByte(4, 4);
    model.checks[bucketOf(hashOf(word), bits)] = checkOf(hashOf(word));
  }
  const small = new TopicClassifier(model, openNarrowerTopics(new ModelFolder()));
  const scores = (title: string, body: string): Map<string, number> =>
    new Map(
      small
        .classify({ title, body, sentences: splitSentences(body) })
        .filter(({ broader }) => broader === undefined)
        .map(({ label, score }) => [label.en.slice(0, 4), score]),
    );

  it('does not hear words that no bucket is kept for', () => {
    const others = Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => letter.repeat(3)).join(' ');
    expect(scores('', `Opera ${others}.`)).toEqual(scores('', 'Opera.'));
  });

  it('says the same whatever a classifier with another model read in between', () => {
    const alone = scores('', 'Opera.');
    const whole = labels('', 'The senate passed the bill after the election.');
    expect(scores('', 'Opera.')).toEqual(alone);
    expect(labels('', 'The senate passed the bill after the election.')).toEqual(whole);
    expect([...alone.keys()]).toEqual(['arts']);
  });

  it('hears the title most, then the first sentences', () => {
    const ofTitle = scores('Opera', 'Senate.');
    expect(ofTitle.get('arts')!).toBeGreaterThan(ofTitle.get('poli')!);
    const filling = 'xx '.repeat(60);
    const ofLead = scores('', `Opera ${filling} senate.`);
    expect(ofLead.get('arts')!).toBeGreaterThan(ofLead.get('poli')!);
  });
});

describe('mediaTopics', () => {
  it('are the seventeen of the top level, each with a name in Arabic and English', () => {
    expect(mediaTopics.map(({ id }) => id)).toEqual(
      Array.from({ length: 17 }, (_, i) => `medtop:${String(i + 1).padStart(2, '0')}000000`),
    );
    for (const { label } of mediaTopics) expect(label.ar).toMatch(/[\u0621-\u064a]/);
  });
});
