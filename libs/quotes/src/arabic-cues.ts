import { normalizeArabic } from '@naba/arabic';

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
  أجاب رد علق انتقد توقع تعهد أبلغ أردف واصل هدد زاد أقر ألمح استبعد اعترف خلص جدد وعد رجح شرح لاحظ طالب بين كتب وصف نقل ختم اختتم مضى`;
const present = `
  يقول تقول يقولون يؤكد تؤكد يضيف تضيف يوضح توضح يذكر تذكر يعلن تعلن يشير تشير يشدد تشدد يلفت يعتبر تعتبر يرى ترى يكشف يفيد تفيد ينفي تنفي يحذر تحذر
  يطالب تطالب يتوقع تتوقع يزعم تزعم`;

export const reportingVerbs: ReadonlySet<string> = new Set(
  [...split(past).flatMap(pastForms), ...split(present)].map(normalizeArabic),
);

/** Forms that are other words as well (بين: between, طالب: student): they report only where a clause begins. */
export const ambiguousVerbs = words('طالب بين رد ردت كتب ختم نقل وصف تابع كشف زاد علق شرح وعد بينا تابعت مضى جدد ذكر');

/** Verbs after which what is emphasised can follow without أن: أكد أهمية الحوار. */
export const emphasisCues = words('أكد أكدت أكدا أكدتا أكدوا شدد شددت شددا شددوا مؤكدا مؤكدة مشددا مشددة');

/** نقلت الصحيفة عن الوزير قوله: whoever is quoted stands after عن. */
export const relayVerbs = words('نقل نقلت نقلا نقلوا');

/** Participles that report further words of the speaker who was just named. */
export const reportingParticiples = words(`
  قائلا قائلة مؤكدا مؤكدة مضيفا مضيفة موضحا موضحة مشيرا مشيرة مشددا مشددة مبينا مبينة لافتا لافتة معتبرا معتبرة معربا معربة
  محذرا محذرة داعيا داعية مطالبا مطالبة مشيدا مشيدة منوها منوهة كاشفا كاشفة معلنا معلنة متابعا متابعة واصفا واصفة متهما متهمة
  متوقعا متوقعة نافيا نافية زاعما مستطردا متسائلا ملمحا مذكرا مثنيا مستدركا مستنكرا متعهدا متعهدة مرجحا مرجحة بقوله بقولها`);

/** Words that name a source after or before what it said: بحسب البيان. */
export const attributions = words('بحسب حسب وفقا وفق');

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
  بهذا بهذه عنه عنها
  السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة بالقول قوله قولها صدر صادر الصادر صدرت نشر نشرته نشرتها نقلته
  الأسبوع الشهر العام يوم الماضي الفائت الجاري الحالي
  أهمية ضرورة دعم عمق حرص رفض استعداد وجود وقوف التزام تمسك أمل أمله أملها استمرار قدرة عدم رغبة وجوب تأييد انتهاء بدء مقتل إصابة
  اعتزام ثقته ثقتها قلقه قلقها ارتياحه استعداده حرصه دعمه رفضه تأييده موقف مواصلة نهاية ارتفاع انخفاض تطلع تطلعه توقيع إطلاق إنهاء`),
]);

/** Those to whom something is said: قال لوكالة الأنباء, قالت للصحفيين. */
export const addressee = /^ل(?:ل.|وكال|قنا|صحيف|اذاع|تلفزيون|موقع|مراسل|برنامج|رويترز|فرانس)/;

/** Adjectives and ranks that stand with the article after a noun with the article; any other such word begins a new phrase. */
export const continuations = words(`
  المتحدة المتحد العام العامة الأعلى الأحمر الأبيض الجديد الجديدة السابق السابقة الأول الأولى الثاني الثانية الأكبر الأوسط المشترك المشتركة الحاكم
  المعارض المعارضة المؤقت المنتخب المكلف الراحل المستقل المستقلة المختص المختصة الكبير الكبرى المسلح المسلحة الخاص الخاصة الموحد المساعد الشابة الشاب
  العقيد العميد اللواء الفريق الركن الرائد المقدم الدكتور الدكتورة الشيخ الأمير المهندس المهندسة القاضي السفير النائب السيد السيدة الأستاذ الملك الكريم
  الحرمين الشريفين`);

/** Adverbials that may stand between a verb and its speaker. */
export const insertions = words('من جهته جهتها جانبه جانبها ناحيته بدوره بدورها');

/** Papers that speak for somebody: بيان صادر عن الوزارة. */
export const papers = words('بيان البيان تصريح تقرير بلاغ');

/** Titles that are followed by a name, whatever it begins with. */
export const titles = words(
  'المهندس المهندسة الدكتور الدكتورة الشيخ الأستاذ السيد السيدة العقيد العميد اللواء الفريق الرائد المقدم القاضي',
);

/** Nouns after which marks hold a name: صحيفة "الأفق", تنظيم «داعش». */
export const namedThings = words(`
  صحيفة جريدة مجلة قناة إذاعة موقع وكالة شبكة شركة مؤسسة مجموعة مصرف بنك تنظيم حركة جماعة حزب تيار كتلة ميليشيا نادي فريق منتخب لاعب مهاجم
  فيلم مسلسل رواية كتاب أغنية ألبوم برنامج مبادرة حملة مشروع مهرجان جائزة بطولة عملية عاصفة إعصار سفينة مطعم فندق مدرسة جامعة منظمة جمعية منصة تطبيق`);

/** Words that begin a phrase of place or time, and so no clause. */
export const prepositions = words('في من على إلى عن لدى مع');
