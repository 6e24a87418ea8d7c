import { normalizeArabic } from '@naba/arabic';

const arabic = `
  من إلى على في عن مع ذو ذا ذي كم كي قط أن إن أنه إنه أنها إنها أنهم بأن بأنه لأن كأن لكن لكنه ليت لعل هو هي هم هن هما أنا نحن أنت أنتم هذا هذه ذلك تلك هؤلاء أولئك
  الذي التي الذين اللذين اللتين اللواتي ما ماذا لماذا من متى أين كيف هل أ لا لم لن ليس ليست ليسوا قد لقد سوف كان كانت كانوا يكون تكون أصبح أصبحت صار
  ظل بات مازال لايزال زال يزال كل بعض جميع كافة أي أية غير سوى إلا حتى ثم أو أم بل و ف ب ك ل إذا إذ إذن لو لولا حيث حين حينما عندما بينما كلما
  كما مثل مثلما منذ قبل بعد خلال أثناء عقب فور لدى عند بين أمام خلف تحت فوق ضمن حول نحو ضد دون عبر تجاه إزاء حسب بحسب وفق وفقا نتيجة بسبب رغم برغم
  أجل إطار شأن بشأن صدد جانب جهة جهته ناحية طرف إثر سبيل أحد إحدى واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة ثمانية تسعة عشرة عشر
  مئة ألف آلاف مليون ملايين مليار مليارات أول أولى ثان ثانية ثالث آخر أخرى الآخر الأخرى أخيرا أيضا كذلك جدا فقط معظم أكثر أقل أكبر أصغر أهم أبرز
  عدد عدة عديد كثير كثيرا قليل نفس ذات ذاته نفسه نفسها بشكل بصورة بصفة مدى مجرد هناك هنا الآن اليوم أمس غدا مساء صباح ظهر يوم أيام أسبوع شهر أشهر
  عام أعوام سنة سنوات الماضي الماضية المقبل المقبلة الجاري الجارية الحالي الحالية الفائت الفائتة القادم السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء
  الخميس الجمعة يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول
  تشرين قال قالت قالوا يقول أكد أكدت يؤكد أضاف أضافت أوضح أوضحت ذكر ذكرت صرح أعلن أعلنت أشار أشارت شدد شددت بين بينت لفت اعتبر رأى كشف كشفت أفاد
  أفادت تابع حذر دعا دعت طالب أعرب نوه أثنى أشاد مؤكدا مضيفا موضحا مشيرا مشددا مبينا مبينة لافتا معتبرا معربا محذرا داعيا مطالبا مشيدا منوها قائلا
  تم تمت يتم جرى جرت يجري أجرى أجراها أجرت جاء جاءت يأتي التقى التقت بحث بحثت وصل وصلت وصلا قام قامت بدأ بدأت انتهى شهد شهدت يشهد قدم قدمت عقد عقدت
  يجب يمكن ينبغي لابد شيء أمر أمور خاصة خصوصا لاسيما سيما منها منه فيها فيه عليها عليه إليه إليها له لها لهم لنا به بها بهم عنه عنها معه معها مما
  فيما بما لما عما ممن كونه وجود بيان تصريح تصريحات حال حالة مكن ممكن مفترض لدي يوجد توجد وقت زال باسم رفض رفضت تجدر إشارة مساهمون`;

const english = `
  a about above after again against all almost along already also although always am among an and another any are around as at away back be became because
  become been before began being below between both but by came can cannot could did do does doing done down due during each either else enough even ever
  every few first five for four from further get gets getting give given go goes going gone got had has have having he her here hers herself him himself his
  how however i if in including indeed instead into is it its itself just know known last later latest least less let like likely made make makes many may
  me meanwhile might more most much must my myself near nearly never new next no nor not nothing now of off often on once one only onto or other others our
  out over own part per perhaps put quite rather said same saw say saying says second see seen several she should since six so some something soon still such
  take taken than that the their theirs them themselves then there therefore these they thing things third this those though three through throughout thus
  till to today together told too took toward towards two under until up upon us use used using very via want wants was way we well went were what when where
  whether which while who whole whom whose why will with within without would year years yes yesterday yet you your yours month months week weeks day days
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mr mrs ms dr
  added according announced called calling came come comes earlier early expected found good great high including left long lot need number people per cent percent
  million billion thousand hundred former around ahead amid despite following nearly right set show showed shows stated statement tell think time times try
  trying turned wednesday won't don't doesn't didn't isn't aren't wasn't weren't it's that's he's she's they're we're you're i'm there's can't couldn't`;

const words = (list: string): string[] => list.split(/\s+/).filter((word) => word !== '');

/** Words that no keyphrase holds, as `keyOf` writes them. */
export const arabicStopWords: ReadonlySet<string> = new Set(words(arabic).map(normalizeArabic));
export const englishStopWords: ReadonlySet<string> = new Set(words(english));
