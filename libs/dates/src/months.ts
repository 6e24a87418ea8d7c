import { normalizeArabic } from '@naba/arabic';

/** Names of the Gregorian months, January first, by language; the first name of each list is the usual one. */
export const monthNames = {
  ar: [
    ['يناير', 'كانون الثاني', 'جانفي', 'كانون ثاني', 'ينائر'],
    ['فبراير', 'شباط', 'فيفري'],
    ['مارس', 'آذار'],
    ['أبريل', 'إبريل', 'نيسان', 'أفريل'],
    ['مايو', 'أيار', 'ماي', 'مايس'],
    ['يونيو', 'حزيران', 'جوان', 'يونيه', 'يونية'],
    ['يوليو', 'تموز', 'جويلية', 'يوليه', 'يولية', 'يوليوز'],
    ['أغسطس', 'آب', 'أوت', 'غشت'],
    ['سبتمبر', 'أيلول', 'شتنبر', 'سبتامبر'],
    ['أكتوبر', 'تشرين الأول', 'تشرين أول'],
    ['نوفمبر', 'تشرين الثاني', 'نونبر', 'تشرين ثاني'],
    ['ديسمبر', 'كانون الأول', 'دجنبر', 'كانون أول'],
  ],
  en: [
    ['January', 'Jan'],
    ['February', 'Feb'],
    ['March', 'Mar'],
    ['April', 'Apr'],
    ['May'],
    ['June', 'Jun'],
    ['July', 'Jul'],
    ['August', 'Aug'],
    ['September', 'Sept', 'Sep'],
    ['October', 'Oct'],
    ['November', 'Nov'],
    ['December', 'Dec'],
  ],
  fr: lists('janvier janv|février févr|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc'),
  de: lists('Januar Jänner|Februar Feber|März|April|Mai|Juni|Juli|August|September|Oktober Okt|November|Dezember Dez'),
  es: lists('enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic'),
  it: lists(
    'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|ottobre ott|novembre|dicembre',
  ),
  pt: lists('janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro dez'),
  nl: lists('januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december'),
  tr: lists('Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık'),
  // Of CLDR: with a day, alone, short. Croatian October is Polish November and is left out.
  ca: lists('gener gen|febrer febr|març|abril|maig|juny|juliol|agost|setembre set|octubre|novembre|desembre'),
  gl: lists('xaneiro xan|febreiro|marzo|abril|maio|xuño|xullo xul|agosto|setembro|outubro|novembro|decembro'),
  sv: lists(
    'januari jan|februari feb|mars|april apr|maj|juni|juli|augusti aug|september sep|oktober okt|november nov|december dec',
  ),
  da: lists(
    'januar jan|februar feb|marts mar|april apr|maj|juni jun|juli jul|august aug|september sep|oktober okt|november nov|december dec',
  ),
  no: lists(
    'januar jan|februar feb|mars mar|april apr|mai|juni jun|juli jul|august aug|september sep|oktober okt|november nov|desember des',
  ),
  fi: lists(
    'tammikuuta tammikuu tammi|helmikuuta helmikuu helmi|maaliskuuta maaliskuu maalis|huhtikuuta huhtikuu huhti|toukokuuta toukokuu touko|kesäkuuta kesäkuu kesä|heinäkuuta heinäkuu heinä|elokuuta elokuu elo|syyskuuta syyskuu syys|lokakuuta lokakuu loka|marraskuuta marraskuu marras|joulukuuta joulukuu joulu',
  ),
  et: lists(
    'jaanuar jaan|veebruar veebr|märts|aprill apr|mai|juuni|juuli|august aug|september sept|oktoober okt|november nov|detsember dets',
  ),
  lv: lists(
    'janvāris janv|februāris febr|marts|aprīlis apr|maijs|jūnijs jūn|jūlijs jūl|augusts aug|septembris sept|oktobris okt|novembris nov|decembris dec',
  ),
  lt: lists(
    'sausio sausis|vasario vasaris|kovo kovas|balandžio balandis|gegužės gegužė|birželio birželis|liepos liepa|rugpjūčio rugpjūtis|rugsėjo rugsėjis|spalio spalis|lapkričio lapkritis|gruodžio gruodis',
  ),
  pl: lists(
    'stycznia styczeń sty|lutego luty lut|marca marzec mar|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  ),
  cs: lists(
    'ledna leden led|února únor úno|března březen bře|dubna duben dub|května květen kvě|června červen čvn|července červenec čvc|srpna srpen srp|září zář|října říjen říj|listopadu listopad lis|prosince prosinec pro',
  ),
  sk: lists(
    'januára január jan|februára február feb|marca marec mar|apríla apríl apr|mája máj|júna jún|júla júl|augusta august aug|septembra september sep|októbra október okt|novembra november nov|decembra december dec',
  ),
  sl: lists(
    'januar jan|februar feb|marec mar|april apr|maj|junij jun|julij jul|avgust avg|september sep|oktober okt|november nov|december dec',
  ),
  hr: lists(
    'siječnja siječanj sij|veljače veljača velj|ožujka ožujak ožu|travnja travanj tra|svibnja svibanj svi|lipnja lipanj|srpnja srpanj|kolovoza kolovoz kol|rujna rujan ruj||studenoga studeni stu|prosinca prosinac pro',
  ),
  ro: lists(
    'ianuarie ian|februarie feb|martie mar|aprilie apr|mai|iunie iun|iulie iul|august aug|septembrie sept|octombrie oct|noiembrie nov|decembrie dec',
  ),
  hu: lists(
    'január jan|február febr|március márc|április ápr|május máj|június jún|július júl|augusztus aug|szeptember szept|október okt|november nov|december dec',
  ),
  sq: lists(
    'janar jan|shkurt shk|mars mar|prill pri|maj|qershor qer|korrik korr|gusht gush|shtator sht|tetor tet|nëntor nën|dhjetor dhj',
  ),
  el: lists(
    'Ιανουαρίου Ιαν|Φεβρουαρίου Φεβ|Μαρτίου Μαρ|Απριλίου Απρ|Μαΐου Μαΐ|Ιουνίου Ιουν|Ιουλίου Ιουλ|Αυγούστου Αυγ|Σεπτεμβρίου Σεπ|Οκτωβρίου Οκτ|Νοεμβρίου Νοε|Δεκεμβρίου Δεκ',
  ),
  ru: lists(
    'января январь янв|февраля февраль февр|марта март мар|апреля апрель апр|мая май|июня июнь июн|июля июль июл|августа август авг|сентября сентябрь сент|октября октябрь окт|ноября ноябрь нояб|декабря декабрь дек',
  ),
  uk: lists(
    'січня січень січ|лютого лютий лют|березня березень бер|квітня квітень квіт|травня травень трав|червня червень черв|липня липень лип|серпня серпень серп|вересня вересень вер|жовтня жовтень жовт|листопада листопад лист|грудня грудень груд',
  ),
  bg: lists('януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември'),
  sr: lists(
    'јануар јан|фебруар феб|март мар|април апр|мај|јун|јул|август авг|септембар сеп|октобар окт|новембар нов|децембар дец',
  ),
  mk: lists(
    'јануари јан|февруари фев|март мар|април апр|мај|јуни јун|јули јул|август авг|септември сеп|октомври окт|ноември ное|декември дек',
  ),
  id: lists(
    'Januari Jan|Februari Feb|Maret Mar|April Apr|Mei|Juni Jun|Juli Jul|Agustus Agu|September Sep|Oktober Okt|November Nov|Desember Des',
  ),
  ms: lists(
    'Januari Jan|Februari Feb|Mac|April Apr|Mei|Jun|Julai Jul|Ogos Ogo|September Sep|Oktober Okt|November Nov|Disember Dis',
  ),
  fil: lists(
    'Enero Ene|Pebrero Peb|Marso Mar|Abril Abr|Mayo May|Hunyo Hun|Hulyo Hul|Agosto Ago|Setyembre Set|Oktubre Okt|Nobyembre Nob|Disyembre Dis',
  ),
  az: lists(
    'yanvar yan|fevral fev|mart mar|aprel apr|may|iyun iyn|iyul iyl|avqust avq|sentyabr sen|oktyabr okt|noyabr noy|dekabr dek',
  ),
  he: lists('ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר'),
  fa: lists('ژانویهٔ ژانویه|فوریهٔ فوریه|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر'),
  ur: lists('جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر'),
  hi: lists('जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर'),
  mr: lists('जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर'),
  bn: lists('জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর'),
} as const satisfies Record<string, readonly (readonly string[])[]>;

/** Names of the Islamic months, Muharram first. */
export const hijriMonthNames: readonly (readonly string[])[] = [
  ['محرم', 'المحرم', 'محرم الحرام'],
  ['صفر'],
  ['ربيع الأول', 'ربيع أول'],
  ['ربيع الآخر', 'ربيع الثاني'],
  ['جمادى الأولى', 'جمادى الأول', 'جمادي الاول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الآخر', 'جمادى الثاني'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة'],
];

const numbers = new Map(
  Object.values(monthNames).flatMap((language) =>
    language.flatMap((names, index) => names.map((name) => [key(name), index + 1] as const)),
  ),
);

/** Number of a Gregorian month, 1 to 12, by its name in any of the languages; a full stop after an abbreviation may stay. */
export function monthNumber(name: string): number | undefined {
  return numbers.get(key(name));
}

/** Number of an Islamic month, 1 to 12. */
export function hijriMonthNumber(name: string): number | undefined {
  const wanted = key(name);
  const index = hijriMonthNames.findIndex((names) => names.some((each) => key(each) === wanted));
  return index < 0 ? undefined : index + 1;
}

/** The words, in small letters, that names of Gregorian and Islamic months begin with in these languages: كانون of كانون الثاني. */
export function firstWordsOfMonths(languages: readonly (keyof typeof monthNames)[]): string[] {
  const names = [...languages.flatMap((language) => monthNames[language].flat()), ...hijriMonthNames.flat()];
  return [...new Set(names.map((name) => name.split(' ', 1)[0]!.toLowerCase()))];
}

/** Source of a regular expression over normalised text for any of the names, longest first. */
export function anyOf(names: Iterable<string>): string {
  return [...new Set([...names].map((name) => normalizeArabic(name).replaceAll(' ', '\\s+')))]
    .sort((a, b) => b.length - a.length)
    .join('|');
}

function key(name: string): string {
  return normalizeArabic(name).replace(/\.$/, '').replace(/\s+/g, ' ').toLowerCase();
}

function lists(months: string): string[][] {
  return months.split('|').map((names) => names.split(' ').filter((name) => name !== ''));
}
