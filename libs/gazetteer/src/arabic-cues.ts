import type { Cue, Word, WordSequence } from './candidate';

const cityNouns = nouns(
  'مدينه مدينتي بلده قريه العاصمه عاصمه بلديه ضاحيه مطار ميناء ميناءي مخيم ناحيه قضاء مديريه مركز حي منطقه محافظه ولايه اقليم امين بمدينه محافظ',
);
const regionNouns = nouns('ولايه مقاطعه اقليم محافظه محافظ');
const countryNouns = nouns('جمهوريه دوله سلطنه مملكه حكومه منتخب سفاره سفير رييس شعب حدود');
/** Who plays for a club, for and against it, and what is the club's: whatever city follows is the club of that city. */
const teamNouns = nouns(
  'فريق نادي لاعب لاعبا لاعبو لاعبي مدرب مدربا مهاجم مهاجما مدافع مدافعا حارس هداف جماهير مشجعي مشجعو قميص مضيفه ضيفه مضيفتها غريمه منافسه تعادل هزم',
);
const contests = nouns(
  'فوز الفوز فوزه فوزها فاز فازت تغلب تغلبت مباراه مباراته لقاء لعب مواجهه خسر خسرت خسارته خساره تعادله التعادل هزيمه هزيمته انتصر انتصاره نظيره',
);
/** The words of a text by their number, as far as contests need them. */
export interface ContestWords {
  at(index: number): Pick<Word, 'text' | 'isLinked'> | undefined;
}

const againstWhom = nouns('علي امام ضد مع');
/** How many words may stand between a contest and against whom it is. */
const contestReach = 5;
/** What bears the name of a place as its own. */
const thingNouns = nouns(
  'مكوك سفينه السفينه ناقله الناقله عباره العباره فرقاطه الفرقاطه مدمره المدمره غواصه الغواصه بارجه يخت اليخت مركبه المركبه كوكب ' +
    'خليج نهر جبل بحيره مضيق وادي',
);
/** How foreign names begin that are others than their last word: نيو مكسيكو. */
const nameStarts = nouns('نيو سان سانت سانتا سانتو باخا باها بورت فورت ماونت لوس');
/** How a name goes on that is another than its first word: ظهران الجنوب is not الظهران. */
const nameEnds = nouns('الجنوب الشمال الشرق الغرب');
/** Behind a country or state, where no noun before it takes them: ألمانيا الشرقية, فرجينيا الغربية. */
const directions = nouns('الشرقيه الغربيه الشماليه الجنوبيه');
const sides = nouns('حدود مناطق منطقه سواحل محافظات مدن قري ولايات جبهه جهه بوابه اراضي اجزاء اطراف حدودها');
/** Words in the form of an adjective of a man that begin something else behind a city. */
const noAdjectives = nouns('الذي التي الثاني الحالي الماضي التالي النادي القاضي المحامي الصحفي الصحافي الاعلامي الصيدلي');
const prepositions = nouns('في من الي نحو قرب شمال جنوب شرق غرب وسط داخل خارج بين عبر باتجاه وفي ومن والي');

/** Behind these no word begins with a conjunction: من دون والكوت is a man. */
const governing = nouns('في من الي عن علي مع دون بدون حتي عند لدي ضد بين نحو قرب عبر منذ تحت فوق امام خلف بعد قبل كل غير');

function nouns(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** What stands around a name in Arabic: مدينة, جمهورية, a preposition, or a proclitic that is one. */
export function arabicCue(words: WordSequence, first: number, last: number, chain: string): Cue {
  const next = words.at(last + 1);
  if (next?.isLinked === true && next.text === 'العاصمه') return 'city';
  if (next?.isLinked === true && nameEnds.has(next.text)) return 'thing';
  const previous = words.at(first)!.isLinked ? words.at(first - 1) : undefined;
  if (previous !== undefined && chain === '') {
    if (thingNouns.has(bareNoun(previous.text)) || thingNouns.has(previous.text) || nameStarts.has(previous.text)) return 'thing';
    if (isArabicOpponent(words, first)) return 'team';
    const noun = nounCue(previous.text);
    if (noun !== undefined) return noun;
    // العاصمة العراقية بغداد: an adjective stands between the noun and the name.
    const before = previous.isLinked && previous.text.startsWith('ال') ? words.at(first - 2) : undefined;
    if (before !== undefined && nounCue(before.text) === 'city' && /[هي]$/u.test(previous.text)) return 'city';
    if (prepositions.has(previous.text)) return 'location';
  }
  return chain.endsWith('ب') || (chain.endsWith('ل') && chain !== 'ل') ? 'location' : 'none';
}

/** The definite noun with which a name may agree as its adjective (الطائفة المنصورة, اللون الرمادي); a capital and a city stand beside their own names. */
export function nounAgreeing(words: WordSequence, index: number): string | undefined {
  const { text, isLinked } = words.at(index)!;
  const noun = isLinked ? bareNoun(words.at(index - 1)!.text) : '';
  if (!noun.startsWith('ال') || !text.startsWith('ال') || nounCue(noun.slice(2)) !== undefined || nounCue(noun) !== undefined)
    return undefined;
  const isFeminine = /(?:ه|ات)$/u.test(noun);
  return (isFeminine ? text.endsWith('ه') : text.endsWith('ي')) ? noun : undefined;
}

/** Whether a country or state is a part of a longer name by the direction behind it. */
export function isPartOfLonger(words: WordSequence, first: number, last: number): boolean {
  const next = words.at(last + 1);
  if (next?.isLinked !== true || !directions.has(next.text)) return false;
  const previous = words.at(first)!.isLinked ? (words.at(first - 1)?.text ?? '') : '';
  return !sides.has(previous) && !sides.has(bareNoun(previous));
}

/**
 * The adjective of a man behind the name of a city, which is a woman: where no noun before it takes the adjective, the name is a word or somebody's
 * (بالرباط الصليبي, أمام العين الإماراتي).
 */
export function masculineBehind(words: WordSequence, first: number, last: number, chain: string): string | undefined {
  const next = words.at(last + 1);
  if (next?.isLinked !== true || !/^ال\p{L}{2,}ي$/u.test(next.source) || noAdjectives.has(next.text)) return undefined;
  const previous = words.at(first)!.isLinked ? words.at(first - 1)?.text : undefined;
  const isFree =
    chain !== '' || previous === undefined || governing.has(previous) || contests.has(previous) || prepositions.has(previous);
  return isFree ? next.text : undefined;
}

/** Whether a word stands behind one that has to be followed by its noun: no conjunction begins it. */
export function isGoverned(words: WordSequence, index: number): boolean {
  return words.at(index)!.isLinked && governing.has(words.at(index - 1)?.text ?? '');
}

/** Whether whoever is named by a word plays for the club that is named next: لاعبي, مدرب. */
export function isTeamNoun(word: string): boolean {
  return teamNouns.has(word) || teamNouns.has(bareNoun(word));
}

/** Whether the name that begins at a word is a club by what stands before it: لاعبي برشلونة, فاز بهدفين على برشلونة. */
export function isArabicOpponent(words: ContestWords, first: number): boolean {
  const previous = words.at(first - 1)?.text ?? '';
  return isTeamNoun(previous) || (againstWhom.has(previous) && followsContest(words, first - 1));
}

function followsContest(words: ContestWords, preposition: number): boolean {
  for (let index = preposition; index > preposition - contestReach && words.at(index)?.isLinked === true; index -= 1) {
    const { text } = words.at(index - 1)!;
    if (contests.has(text) || contests.has(bareNoun(text))) return true;
  }
  return false;
}

/** Whether ولاية or another noun for a part of a country stands before a name. */
export function isArabicRegion(words: WordSequence, first: number): boolean {
  const previous = words.at(first)!.isLinked ? words.at(first - 1)?.text : undefined;
  return previous !== undefined && (regionNouns.has(previous) || regionNouns.has(bareNoun(previous)));
}

function bareNoun(word: string): string {
  if (!'وفبل'.includes(word.charAt(0))) return word;
  return word[1] === 'ل' ? `ا${word.slice(1)}` : word.slice(1);
}

function nounCue(word: string): Cue | undefined {
  if (cityNouns.has(word)) return 'city';
  if (countryNouns.has(word)) return 'country';
  const bare = bareNoun(word);
  if (cityNouns.has(bare)) return 'city';
  return countryNouns.has(bare) ? 'country' : undefined;
}

const opening = /["«“]$/u;
const closing = /^["»”]/u;
/** Who is told, and who asks and reports: a newspaper of the name of its city stands in quotation marks there. */
const mediumBefore =
  /(?:^|[\s،؛:.])[وف]?(?:لـ?|صحيف[ةه]|جريد[ةه]|مجل[ةه]|قنا[ةه]|موقع|مؤسسة|[أا]جرت|علمت|حصلت|رصدت|التقت|ت?نشرت?|حاولت|تواصلت|زارت|سألت) ?["«“]$/u;
const longestWordBefore = 12;

/** Whether a name alone in quotation marks is that of a newspaper or channel: تصريح لـ«الرياض»; not في "باريس". */
export function isArabicMedium(text: string, start: number, end: number): boolean {
  if (!opening.test(text.charAt(start - 1)) || !closing.test(text.charAt(end))) return false;
  return mediumBefore.test(text.slice(Math.max(0, start - longestWordBefore), start));
}
