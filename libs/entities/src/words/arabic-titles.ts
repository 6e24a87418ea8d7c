import type { FieldWord } from '../mention';

/** Words that a person's name follows in Arabic, normalised, by the kind of person. */
const titles: Readonly<Record<string, string>> = {
  politician:
    'رييس الرييس رييسه الرييسه وزير الوزير وزيره الوزيره ناءب نايب النايب النايبه نايبه مستشار المستشار مستشاره المستشاره زعيم الزعيم سيناتور السيناتور محافظ المحافظ ' +
    'سفير السفير سفيره السفيره مبعوث المبعوث مبعوثه المفوض مفوض مفوضه المتحدث متحدث المتحدثه الناطق مرشح المرشح المرشحه عضو امين الامين حاكم عمده رييسي',
  royal: 'الملك ملك الملكه ملكه الامير امير الاميره اميره السلطان سلطان العاهل عاهل',
  military:
    'الفريق اللواء العميد العقيد المقدم الرايد النقيب الملازم المشير الجنرال القايد قايد فريق لواء عميد عقيد جنرال الادميرال المارشال',
  clergy: 'البابا الشيخ شيخ الامام القس المطران البطريرك المرجع المفتي مفتي الكاردينال الاسقف المرشد',
  athlete: 'المدرب مدرب اللاعب لاعب المهاجم مهاجم الحارس حارس النجم المدافع',
  artist: 'الفنان الفنانه المطرب المطربه الممثل الممثله المخرج المخرجه الكاتب الكاتبه الشاعر الشاعره الروايي الروايبه',
  '': 'السيد السيده الدكتور الدكتوره الاستاذ الاستاذه المهندس المهندسه الحاج القاضي المحامي المحاميه الباحث الباحثه الخبير المحلل مدير المدير مديره المديره د الصحفي الصحافي الصحافيه الناشط الناشطه المواطن الشهيد الراحل',
};

export const arabicTitleKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(titles).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Titles of clerics that are two words. */
export const arabicTitlePairs: ReadonlySet<string> = new Set(['ايه الله', 'حجه الاسلام']);

/** Words inside a title that no name starts with though some lists of names have them. */
export const arabicTitleParts: ReadonlySet<string> = new Set(
  (
    'اول الاول الركن ركن عام العام اركان الجيش الوزراء مجلس النواب الشعب الشيوخ الامه الدوله الحكومه الجمهوريه البرلمان الخارجيه الداخليه الدفاع الماليه العدل الصحه ' +
    'التعليم النفط الامن القومي الوطني هييه لجنه منظمه حزب حركه تيار كتله ايتلاف شركه بنك البنك المركزي نادي فريق منتخب المنتخب قسم معهد مركز جامعه كليه وزاره ' +
    'السابق السابقه الحالي الحاليه الجديد الجديده الاسبق الراحل الراحله المنتخب المكلف الموقت السامي الاعلي الاتحادي التنفيذي التنفيذيه الاقليمي الاقليميه الخاص العهد ولي ' +
    'باسم الرسمي الرسميه الاممي الامميه الدولي الدوليه العربي العربيه الاسلامي الاسلاميه خارجيه داخليه دفاع ماليه عدل نايب مساعد مستشار وكيل القوات المسلحه البريه البحريه الجويه الشرطه الاستخبارات المخابرات السيد الدكتور الاستاذ المهندس صاحب السمو الملكي الجلاله سمو'
  ).split(' '),
);

/** Words that join the parts of one name. */
export const arabicParticles: ReadonlySet<string> = new Set(
  'عبد ابو ابي ابا ام بن ابن بنت ال بو ولد دي دو دا دال ديل فون فان لا لو ماك سان'.split(' '),
);

/** Words that end a name even where a list of names has them. */
export const arabicStops: ReadonlySet<string> = new Set(
  (
    'في من الي علي عن مع ان انه انها انهم الذي التي الذين قد لقد هو هي هم هذا هذه ذلك تلك ما لا لم لن كان كانت يكون قال قالت يقول اكد اكدت اعلن اعلنت اضاف اضافت اشار اشارت بعد قبل ' +
    'خلال حول ضد بين عند لدي حتي منذ حيث اذ اذا كما لكن بل او ام ثم غير سوي كل بعض وقد وقال وان والي ومن وفي وعلي امام اثناء عبر نحو وهو وهي اليوم امس غدا اثر وصل وصلت التقي بحث زار ناقش ايضا'
  ).split(' '),
);

/** Words that lists of names have and that still start no name in running text. */
export const arabicNeverFirst: ReadonlySet<string> = new Set(
  'الله الاهلي الكردي المدني الضيف العربي العنابي الزمالك العلي الاعلامي الاولي الثاني الثالث الرابع الاخر'.split(' '),
);

const facilities = new Set(
  'مركز طريق شارع مستشفي جامعه مطار كاس مدينه منتزه مدرسه مسجد جامع ملعب استاد جسر قاعده مجمع جايزه موسسه مكتبه ميناء حديقه'.split(
    ' ',
  ),
);

/** مستشفى الملك فهد is no king: a building or a cup that is named after a person stands before the title. */
export function namesFacility(words: readonly FieldWord[], index: number): boolean {
  if (!words[index]!.isLinked) return false;
  const { text, peeled } = words[index - 1]!;
  return facilities.has(text) || peeled.some(({ stem }) => facilities.has(stem));
}
