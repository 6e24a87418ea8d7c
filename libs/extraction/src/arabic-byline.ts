import { hasArabicLetter, normalizeArabic } from '@naba/arabic';
import { isAgency } from './furniture';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words before a name, over normalised letters (ة is ه, أ is ا), as are all tables here: who writes, in which form. */
const announcing = words(
  'بقلم كتب كتبت كتبه كتبها كتبوا كتابه بواسطه اعداد اعده اعدها اعدته اعدتها تقرير تحقيق تغطيه متابعه حوار حاوره حاورته حاورها حاورتها لقاء قراءه تحليل تحرير روبورتاج ريبورتاج استطلاع رصد نشر مرسله نص المصدر المولف للكاتب للكاتبه',
);
/** Those of them that need no colon. */
const announcingAlone = words('بقلم كتب كتبت كتبه كتبها بواسطه اعداد');
/** Those who did not write: of what stands behind, no name is an author's. */
const ofOthers = words('تصوير عدسه بعدسه صوره ترجمه رسوم رسم تصميم مونتاج اخراج');
const titles = words(
  'الدكتور الدكتوره دكتور دكتوره المهندس المهندسه الاستاذ الاستاذه البروفيسور المحامي المحاميه الكاتب الكاتبه الصحفي الصحفيه الصحافي الصحافيه الزميل الزميله الاعلامي الاعلاميه الباحث الباحثه الشاعر الشاعره الروائي الروائيه مراسلنا مراسلتنا موفدنا موفدتنا مندوبنا محررنا',
);
/** Callings, which stand before a paper's name or behind a person's. */
const roles = words(
  'مراسل مراسله موفد موفده مندوب محرر محرره كاتب كاتبه صحفي صحفيه صحافي صحافيه باحث باحثه اكاديمي اكاديميه استاذ استاذه رييس رييسه مدير مديره نايب عضو خبير خبيره مستشار مستشاره روايي رواييه شاعر شاعره محلل محلله ناقد ناقده اعلامي اعلاميه سفير وزير طبيب طبيبه مهندس مهندسه متخصص متخصصه مختص استشاري استشاريه مورخ مورخه وكيل امين موسس موسسه مدرب محام',
);
/** What begins the name of a house or a desk, or what a page offers. */
const houseFirst = words(
  'موقع قناه صحيفه جريده وكاله شبكه مجله بوابه منصه هييه فريق قسم غرفه اداره تلفزيون تليفزيون راديو اذاعه مركز موسسه اسره مكتب وحده دايره وزاره متابعات متابعه وكالات الوكالات عواصم مدونه المحرر المحررون الموقع الوكاله الصحيفه الجريده عرض اظهار المزيد اقرا شاهد ارسل تابع اضف تعليق تعليقات',
);
/** What is in no person's name. */
const houseWord = words('خاص نيوز برس اونلاين ميديا التحرير وكالات متابعات الاخباري الاخباريه اليوم الان الوكالات الاوسط مباشر');
/** Words of a sentence. */
const inNoName = words('في من عن الي لدي مع بين قبل بعد هذا هذه التي الذي كل يوم');
/** What begins names of places that have more than one word. */
const placeFirst = words(
  'مكه المدينه مدينه محافظه منطقه ولايه القدس رام بيت دير راس تل كفر حفر خميس بني بور بورت سان سانت نيو لوس ريو ساو اديس كوالا هونغ هونج كيب بوينس تيزي الدار دار شرم خان وادي جبل جزر العاصمه قطاع جنوب شمال شرق غرب',
);
const placeWhole = words('ابوظبي القيوين درمان');
/** Names that begin with the letter that also says "and". */
const withWaw =
  /^و(?:ليد\p{L}*|سام|سيم|سن|ائل|ايل|اصف|اثق|اصل|جدي|جدان|جيه\p{L}?|فاء|فيق\p{L}?|رد|رده|رود|حيد\p{L}?|ديع\p{L}?|داد|صفي|صال|هب\p{L}{1,2}|هيب|ضاح|ضحه|عد|يام|ئام|لاء|لد|اين|التر|يليام|كال\p{L}+|كلات|زار\p{L}+|زير|كيل|حده)$/u;
const degree = /(?<![\p{L}\p{M}])(?:[أا]\s?\.?\s?)?[دمأا]\s?[./]\s?(?=\p{L}{2})/gu;
const asides = /[«(\[{"“][^»)\]}"”]*[»)\]}"”]/gu;
const separators = /\s*[:：،,؛;|•·/\n]\s*|\s*[-–—_]+\s*|\s{3,}/u;
const letters = /^[\p{L}\p{M}'’.]+$/u;
const [minWords, maxWords] = [2, 6];
/** What pictures above a text leave before its byline, and what may stand at the end. */
const pager = /^(?:next|previous|\s)+|[\s:]+$/gi;
const betweenDashes = /\s+[-–—ـ]\s*|[-–—ـ]\s+|[–—]/u;
/** A longer line is no byline. */
const maxByline = 60;

/**
 * The people whom an Arabic byline names, such as «كتب: سلمى درويش ونور الياسري (عدن)» or «الرياض - سلمى درويش»: without what
 * announces them, degrees, callings, places, papers and agencies, and those who took pictures or translated.
 */
export function splitArabicByline(line: string): string[] {
  const bare = line
    .replace(/\s+ـ+\s*|\s*ـ+\s+/gu, ' - ')
    .replaceAll('ـ', '')
    .replace(asides, ' | ')
    .replace(degree, '')
    .replace(/\S*@\S+/g, ' ')
    .trim();
  const parts = bare.split(separators).filter((part) => /\p{L}/u.test(part));
  const names: string[] = [];
  let isOfOthers = false;
  for (const part of parts) {
    const tokens = part.trim().split(/\s+/);
    const isOther = isOfOther(tokens);
    if (!isOther && !isOfOthers) names.push(...readNames(tokens, part === line.trim()));
    isOfOthers = isOther && tokens.length === 1;
  }
  return names;
}

/** Whether a line is a note below a text about who wrote it: a star, and a calling or a house. */
export function isNoteOnWriter(line: string): boolean {
  const first = /^\*+ ?(?:ال)?(\p{L}+)/u.exec(normalizeArabic(line))?.[1];
  return line.length <= maxByline && first !== undefined && (roles.has(first) || houseFirst.has(first));
}

/** Whether a line begins with words that announce a name, and has more; a word that prose begins with too has a colon behind it. */
export function isArabicAnnounced(line: string): boolean {
  if (line.length > maxByline || !hasArabicLetter(line)) return false;
  const [, first = '', colon = '', next = ''] = /^\s*(\p{L}+)\s*([:：]?)\s*(\S*)/u.exec(normalizeArabic(line)) ?? [];
  if (next === '') return false;
  return colon === '' ? announcingAlone.has(first) && !next.startsWith('ال') : announcing.has(first);
}

/**
 * The people whom a line names that `isArabicByline` accepts: those of its first part or, behind a place, of its second. Behind a person or a
 * paper stands where a report is from, and behind a calling whom it is about.
 */
export function writersOfByline(line: string): string[] {
  const [first = '', second = ''] = line.replace(pager, '').split(betweenDashes);
  const names = (part: string): string[] => splitArabicByline(part).filter((name) => name.includes(' '));
  const folded = normalizeArabic(first.trim()).split(/\s+/);
  const isOfPlace = folded.length <= minWords && !isHouse(folded) && !roles.has(folded[0]!);
  const writers = names(first);
  return writers.length > 0 || !isOfPlace ? writers : names(second);
}

/** Whether a line is nothing but a name, a place or a paper with a dash between, as Arabic papers begin their texts. */
export function isArabicByline(line: string): boolean {
  const bare = line.replace(asides, '').replace(degree, '').replace(pager, '').trim();
  const parts = bare.split(betweenDashes);
  return (
    line.length <= maxByline &&
    parts.length >= 2 &&
    parts.length <= 3 &&
    parts.every((part) => part.split(/\s+/).length <= 3 && /^(?!\p{Nd})[\p{L}\p{M}\p{N} ]+$/u.test(part)) &&
    hasArabicLetter(line)
  );
}

function isOfOther(tokens: readonly string[]): boolean {
  const [first = '', second = ''] = tokens.map(normalizeArabic);
  return ofOthers.has(first) && !announcing.has(second.slice(1));
}

/** @param isAlone whether the part is the whole line: then one word may be a name */
function readNames(tokens: readonly string[], isAlone: boolean): string[] {
  const folded = tokens.map(normalizeArabic);
  let from = 0;
  while (from < folded.length - 1 && isBeforeName(folded[from]!)) from += 1;
  if (roles.has(folded[from]!))
    from += folded[from + 1]?.startsWith('ال') === true && folded.length - from > 3 ? 2 : folded.length;
  const to = folded.indexOf('من', from + minWords);
  const names: string[][] = [[]];
  for (let index = from; index < (to < 0 ? tokens.length : to); index += 1) {
    const isNext = isAnd(folded, index) && (index === from || names.at(-1)!.length >= minWords);
    if (isNext && index > from) names.push([]);
    const rest = isNext ? tokens[index]!.slice(1) : tokens[index]!;
    if (rest !== '') names.at(-1)!.push(rest);
  }
  return names.filter((name) => isPerson(name, isAlone)).map((name) => name.join(' '));
}

function isBeforeName(word: string): boolean {
  return (
    announcing.has(word) || titles.has(word) || ofOthers.has(word) || (word.startsWith('و') && announcing.has(word.slice(1)))
  );
}

/** The second of two names takes و before it, joined or not, and is no single word. */
function isAnd(folded: readonly string[], index: number): boolean {
  const word = folded[index]!;
  return word.startsWith('و') && word.length !== 2 && !withWaw.test(word) && index < folded.length - 1;
}

function isPerson(name: readonly string[], isAlone: boolean): boolean {
  const folded = name.map((word) => normalizeArabic(word));
  const line = folded.join(' ');
  return (
    (name.length >= minWords || (isAlone && name.length === 1 && !announcing.has(line))) &&
    name.length <= maxWords &&
    name.every((word) => letters.test(word)) &&
    folded.some((word) => word.length > 2) &&
    !isHouse(folded) &&
    !placeFirst.has(folded[0]!) &&
    !placeWhole.has(folded.join('')) &&
    !placeWhole.has(folded.at(-1)!) &&
    !folded.some((word) => inNoName.has(word))
  );
}

/** Whether normalised words name a paper, a channel or an agency. */
function isHouse(folded: readonly string[]): boolean {
  return houseFirst.has(folded[0]!) || folded.some((word) => houseWord.has(word)) || isAgency(folded.join(' '));
}
