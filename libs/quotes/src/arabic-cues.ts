import { normalizeArabic } from '@naba/arabic';
import { LexicalAttribute } from '@naba/text';

export type CueKind = 'verb' | 'participle' | 'attribution';

/** What an Arabic word is without regard to its neighbours. */
export interface ArabicWordFacts {
  /** Normalised. */
  readonly key: string;
  /** As a reporting word: its kind, its length of conjunction and itself without that. */
  readonly cue: { readonly kind: CueKind; readonly prefix: number; readonly stem: string } | undefined;
}

const split = (list: string): string[] => list.trim().split(/\s+/);
const words = (list: string): ReadonlySet<string> => new Set(split(list).map(normalizeArabic));

/** Third persons of the past: قال قالت قالوا, نفى نفت, دعا دعت. */
function pastForms(verb: string): string[] {
  const stem = verb.replace(/[ىا]$/, '');
  return [verb, `${stem}ت`, `${stem}تا`, `${stem}وا`, stem === verb ? `${verb}ا` : `${stem}يا`];
}

/** Reporting verbs in the past: the speaker follows, or is the last one named. */
const past = `
  قال أكد أضاف أوضح ذكر صرح أعلن أشار شدد لفت اعتبر رأى كشف أفاد تابع زعم ادعى نفى حذر دعا أعرب نوه نبه أثنى أشاد غرد استطرد استدرك تساءل
  أبان أجاب رد علق انتقد توقع تعهد أبلغ أردف واصل هدد زاد أقر ألمح استبعد اعترف خلص جدد وعد رجح شرح لاحظ طالب بين كتب وصف نقل ختم اختتم
  روى أورد قدر توعد ندد استنكر ناشد حث اقترح طمأن برر لمح أفصح كرر أوصى أوعز اتهم اشتكى
  أخبر فسر هتف أصر عقب`;
const present = `
  يقول تقول يقولون يؤكد تؤكد يضيف تضيف يوضح توضح يذكر تذكر يعلن تعلن يشير تشير يشدد تشدد يلفت يعتبر تعتبر يرى ترى يكشف يفيد تفيد ينفي تنفي يحذر تحذر
  يطالب تطالب يتوقع تتوقع يزعم تزعم يتابع تتابع يروي تروي يوضح يحكي تحكي يشرح تشرح يعلق تعلق يصف تصف يستدرك تستدرك يتساءل تتساءل يختم تختم
  يقر تقر يعترف تعترف ينبه تنبه`;

export const presentVerbs = words(present);

export const reportingVerbs: ReadonlySet<string> = new Set(
  // ردا على is "in answer to".
  [...split(past).flatMap(pastForms), ...split(present)].filter((form) => form !== 'ردا').map(normalizeArabic),
);

/** Forms that are other words as well (بين: between, طالب: student): they report only where a clause begins. */
export const ambiguousVerbs = words(
  'طالب بين رد ردت كتب ختم نقل وصف تابع كشف زاد علق شرح فسر عقب وعد بينا تابعت جدد ذكر قدر كرر لمح حث',
);

/** Forms that mean "is held to be" as often: they report only right before أن. */
export const weakVerbs = words('يعتبر تعتبر يرى ترى اعتبر اعتبرت رأى رأت يذكر تذكر قدر قدرت');

/** Particles after which a present verb says what is not, or not yet, said: لم يؤكد, قبل أن يعلن. */
export const denials = words('أن لن لم لا ألا');

/** يذكر أن opens what the paper itself adds. */
export const impersonalVerbs = words('يذكر يشار');

/** Verbs with an object, which begins where a second word has the article: وصف السفير الاتفاق. */
export const objectVerbs = words(`
  وصف وصفت وصفوا يصف تصف انتقد انتقدت دعا دعت دعوا طالب طالبت يطالب تطالب حذر حذرت استنكر استنكرت أعلن أعلنت نفى نفت كشف كشفت توقع توقعت
  أثنى أثنت أبلغ أبلغت اتهم اتهمت ناشد ناشدت حث حثت هدد هددت أكد أكدت شدد شددت نقل نقلت اقترح اقترحت طمأن طمأنت أخبر أخبرت`);

/** Verbs and participles that say what something is with words in marks: وصفه بـ«المذهل». */
export const namingCues = words(`
  وصف وصفت وصفوا يصف تصف واصفا واصفة معتبرا معتبرة اعتبر اعتبرت ندد نددت منددا منددة دعا دعت داعيا داعية طالب طالبت مطالبا مطالبة أقر أقرت
  أشاد أشادت مشيدا مشيدة أثنى أثنت مثنيا انتقد انتقدت اتهم اتهمت متهما متهمة أكد أكدت مؤكدا مؤكدة شدد شددت مشددا مشددة توعد تعهد تعهدت`);

/** Verbs after which what is emphasised can follow without أن: أكد أهمية الحوار. */
export const emphasisCues = words('أكد أكدت أكدا أكدتا أكدوا شدد شددت شددا شددوا مؤكدا مؤكدة مشددا مشددة');

/** Cues after which such a noun with إلى is reported: مشيرا إلى عدم تسجيل إصابات. */
export const pointingCues = words('أشار أشارت أشاروا يشير تشير لفت لفتت مشيرا مشيرة لافتا لافتة نوه نوهت منوها منوهة');
export const reportedNouns = words(`
  عدم وجود ضرورة أهمية مقتل إصابة استمرار ارتفاع انخفاض تراجع تزايد إمكانية احتمال قدرة حرص تكامل ازدياد زيادة نمو بلوغ تسجيل انتهاء بدء تحقيق تعرض قيام وصول نجاح فشل
  توفر حاجة غياب نقص تحسن تدهور سقوط اكتمال انتشار`);

/** What is said, and no one who says it, where a verb without a subject stands before: كررت قول …. */
export const saidNouns = words('قول سبب خروج دخول');

/** Particles that make a reporting verb a source: حسبما قال, على ما أعلن. */
export const sourceParticles = words('حسبما ما كما مثلما');

/** نقلت الصحيفة عن الوزير قوله: whoever is quoted stands after عن. */
export const relayVerbs = words('نقل نقلت نقلا نقلوا');

/** Participles that report further words of the speaker who was just named. */
export const reportingParticiples = words(`
  قائلا قائلة مؤكدا مؤكدة مضيفا مضيفة موضحا موضحة مشيرا مشيرة مشددا مشددة مبينا مبينة لافتا لافتة معتبرا معتبرة معربا معربة
  محذرا محذرة داعيا داعية مطالبا مطالبة مشيدا مشيدة منوها منوهة كاشفا كاشفة معلنا معلنة متابعا متابعة واصفا واصفة متهما متهمة
  متوقعا متوقعة نافيا نافية زاعما مستطردا متسائلا ملمحا مذكرا مثنيا مستدركا مستنكرا متعهدا متعهدة مرجحا مرجحة معلقا معلقة مازحا مازحة ساخرا ساخرة بقوله بقولها
  مفيدا مفيدة مبرزا مبرزة منددا منددة مناشدا مناشدة متمنيا متمنية مستغربا معترفا معترفة مستبعدا مردفا مكررا جازما مهددا مهددة متوعدا متوعدة بالقول`);

/** Words that name a source after or before what it said: بحسب البيان. */
export const attributions = words('بحسب حسب وفقا وفق نقلا حد حسبما');

/** After these a rule or a need stands as well as a source: what follows must be no such noun. */
export const noSources = words(`
  خطة الخطة خطط خطوات تطلعات جدول الجدول معايير معاييره المعايير شروط الشروط أنظمة الأنظمة نظام النظام قانون القانون اللوائح لائحة آلية آليات الآلية ضوابط الضوابط
  الاختصاص المدد الحاجة الأصول مراحل مراحله رؤية توجيهات أحكام الأحكام الطلب نوع حجم سعر الأولوية مبدأ مبادئ قواعد القواعد إجراءات الإجراءات اتفاق الاتفاق
  اتفاقية الشريعة منظور أسس الأسس متطلبات احتياجات المواصفات مواصفات الاتجاه الظروف المقاييس التوقيت توقيت الآتي التالي خارطة برنامج أهداف منهج المنهج`);

/** على حد قوله, بحسب تعبيرها: whoever spoke. */
export const ownWords = words('قوله قولها قولهم تعبيره تعبيرها تعبيرهم وصفه وصفها وصفهم زعمه زعمها زعمهم');

const pronouns = ['', 'ه', 'ها', 'هم', 'هن', 'هما', 'ني', 'نا', 'ك', 'كم'];

/** Particles that open what is said. */
export const openers: ReadonlySet<string> = new Set(
  ['أن', 'إن', 'بأن', 'فإن', 'لأن'].flatMap((particle) => pronouns.map((pronoun) => normalizeArabic(particle + pronoun))),
);

/** Words that end the name of a speaker: what follows tells where, when, about what, or begins what was said. */
export const speakerEnds: ReadonlySet<string> = new Set([
  ...openers,
  ...words(`
  إلى على في عن من مع خلال بعد قبل عقب حول لدى أمام عبر ضمن أمس اليوم مساء صباح الذي التي الذين حيث بينما فيما كما ثم لكن وهو وهي فور طلب
  خلاله خلالها إثر منذ حتى تحت أثناء ب ل لـ بـ ك هذا هذه ذلك وقد قد لا لم لن ما هنا هناك كل بشأن إزاء تجاه بشدة سابقا أيضا مجددا
  بهذا بهذه عنه عنها القول ردا تعليقا مخاطبا متحدثا موجها محملا محملة عبرها وهما وهم قد سوف ليس ليست لدينا فقد لقد ستكون سيكون فيه فيها عليه عليها إليه إليها لديه لديها منه منها به بها له لها معه معها لي لنا
  سعادته سعادتها شكره شكرها تقديره تقديرها فخره فخرها استغرابه استغرابها أسفه أسفها تفاؤله تفاؤلها رضاه اعتزازه تصريحه تصريحها تصريحاته كلمته كلمتها
  كلامه كلامها مداخلته مداخلتها
  السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة بالقول قوله قولها صدر صادر الصادر صدرت نشر نشرته نشرتها نقلته
  الأسبوع الشهر العام يوم الماضي الفائت الجاري الحالي
  أهمية ضرورة دعم عمق حرص رفض استعداد وجود وقوف التزام تمسك أمل أمله أملها استمرار قدرة عدم رغبة وجوب تأييد انتهاء بدء مقتل إصابة
  اعتزام ثقته ثقتها قلقه قلقها ارتياحه استعداده حرصه دعمه رفضه تأييده موقف مواصلة نهاية ارتفاع انخفاض تطلع تطلعه توقيع إطلاق إنهاء خفض رفع إلغاء تأجيل زيادة تشكيل إنشاء تعيين`),
]);

/** Those to whom something is said: قال لوكالة الأنباء, قالت للصحفيين. */
export const addressee =
  /^ل(?:[يهنك]$|نا$|ها$|هم$|لص(?:ح|حا)ف|لاعلام|ل?وكال|ل?قنا|ل?صحيف|لصحاف|ل?اذاع|ل?تلفزيون|ل?موقع|ل?مراسل|ل?برنامج|رويترز|فرانس|لجزير|لعربي|لاناضول|لنواب|لمشاهد|لمستمع)/;

/** Adjectives and ranks that stand with the article after a noun with the article; any other such word begins a new phrase. */
export const continuations = words(`
  المتحدة المتحد العام العامة الأعلى الأحمر الأبيض الجديد الجديدة السابق السابقة الأول الأولى الثاني الثانية الأكبر الأوسط المشترك المشتركة الحاكم
  المعارض المعارضة المؤقت المنتخب المكلف الراحل المستقل المستقلة المختص المختصة الكبير الكبرى المسلح المسلحة الخاص الخاصة الموحد المساعد الشابة الشاب
  العقيد العميد اللواء الفريق الركن الرائد المقدم الدكتور الدكتورة الشيخ الأمير المهندس المهندسة القاضي السفير النائب السيد السيدة الأستاذ الملك الكريم
  الحرمين الشريفين`);

/** Adverbials that may stand between a verb and its speaker. */
export const insertions = words('بذلك من جهته جهتها جانبه جانبها ناحيته بدوره بدورها');

/** Papers that speak for somebody: بيان صادر عن الوزارة. */
export const papers = words('بيان البيان تصريح تصريحات تقرير بلاغ رسالة كلمة خطاب نص تغريدة منشور');

/** Where somebody says something, which is no part of who it is: مصدر في الوزارة is, but not الوزير في بيان. */
export const occasions = words(`
  مؤتمر بيان تصريح تصريحات كلمة مقابلة حديث لقاء تغريدة خطاب رسالة مقال تقرير جلسة حوار ختام بداية افتتاح منشور وقت أعقاب إطار ندوة جهة جهته جانبه خلال اتصال مداخلة تعليق`);

/** Titles that are followed by a name, whatever it begins with. */
export const titles = words(
  'المهندس المهندسة الدكتور الدكتورة الشيخ الأستاذ السيد السيدة العقيد العميد اللواء الفريق الرائد المقدم القاضي',
);

/** Nouns after which marks hold a name: صحيفة "الأفق", تنظيم «داعش». */
export const namedThings = words(`
  معهد مركز صندوق حلف معسكر منصة فيروس مرض اسم لقب شعار عنوان صحيفة جريدة مجلة قناة إذاعة موقع وكالة شبكة شركة مؤسسة مجموعة مصرف بنك تنظيم حركة جماعة حزب تيار كتلة ميليشيا نادي فريق منتخب لاعب مهاجم
  فيلم مسلسل رواية كتاب أغنية ألبوم برنامج مبادرة حملة مشروع مهرجان جائزة بطولة عملية عاصفة إعصار سفينة مطعم فندق مدرسة جامعة منظمة جمعية منصة تطبيق`);

/** Words that begin a phrase of place or time, and so no clause. */
export const prepositions = words('في من على إلى عن لدى مع');

/** Nouns with which the role of a speaker begins; the name follows, also after a comma. */
export const roles = words(`
  وزير وزيرة رئيس رئيسة مدير مديرة محافظ أمين أمينة متحدث متحدثة ناطق ناطقة قائد مستشار مستشارة سفير سفيرة نائب نائبة عضو خبير خبيرة محلل محللة طبيب طبيبة مدرب
  لاعب محامي محام ممثل ممثلة مسؤول مسؤولة وكيل كاتب كاتبة باحث باحثة مفتي بطريرك مبعوث منسق منسقة زعيم أستاذ أستاذة حاكم عمدة نقيب مفوض مفوضة مصدر مصادر شاهد شهود باحثون خبراء مسؤولون أطباء ضابط جندي متطوع متطوعة موظف موظفة صاحب أحد إحدى عدد`);

/** What a word is, worked out once for all its occurrences. */
export const arabicFacts = new LexicalAttribute<ArabicWordFacts>((text) => {
  const key = normalizeArabic(text);
  return { key, cue: readCue(key, 0) ?? (/^[وف]/.test(key) ? readCue(key, 1) : undefined) };
});

function readCue(key: string, prefix: number): ArabicWordFacts['cue'] {
  const stem = key.slice(prefix);
  if (reportingVerbs.has(stem)) return { kind: 'verb', prefix, stem };
  if (reportingParticiples.has(stem)) return { kind: 'participle', prefix, stem };
  return attributions.has(stem) ? { kind: 'attribution', prefix, stem } : undefined;
}

/** Words with which the next clause begins. */
export const conjunctions: ReadonlySet<string> = new Set(
  ['فيما', 'بينما', 'كما', 'حيث', 'حين', 'لكن', 'لكنه', 'لكنها'].map(normalizeArabic),
);
