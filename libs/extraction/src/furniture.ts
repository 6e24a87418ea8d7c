import { normalizeArabic } from '@naba/arabic';

/**
 * Lines that a site puts around articles, as whole lines over normalised text in lower case (ئ is ي, ة is ه, أ is ا). They come in
 * every article of a site and say nothing of this one.
 */
const wholeLines: readonly RegExp[] = [
  // Font size, sharing, printing
  /^[+\-–−]?\s*(?:حجم )?الخط\s*[+\-–−]?$/u,
  /^(?:مشاركه|شارك|شارك(?:ها)? (?:المقال|الخبر|هذا المقال|علي)|انشر|طباعه|حفظ|نسخ الرابط|استمع(?: الي المقال)?|تصغير الخط|تكبير الخط|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|لينكد ?ان|البريد الالكتروني)(?:\s*[|•·،,/-]?\s*(?:مشاركه|شارك|طباعه|حفظ|نسخ الرابط|فيسبوك|تويتر|واتساب|تلغرام|تيليجرام|لينكد ?ان|البريد الالكتروني|x))*[:.]?$/u,
  /^(?:share|save|print|email|tweet|copy link|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|messenger|listen|bookmark|gift)(?:[\s|•·,/]+(?:share|save|print|email|tweet|copy link|comments?|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|pinterest|flipboard|messenger|listen|this article|on))*[:.]?$/u,
  /^share (?:this|on|via|with)\b.{0,40}$/u,
  /^(?:text size|font size|[-+] ?a ?[-+]?|a ?[-+])$/u,
  /^(?:listen to (?:this )?(?:article|story)|\d+ min(?:ute)?s? (?:read|listen)|(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|leestid|leestijd|læsetid|lesetid|okuma süresi|время чтения)\s*[:：]?.{0,20}|\d+ shares?|\d+ comments?|مده القراءه.{0,20}|وقت القراءه.{0,20}|\d+ دقايق? (?:قراءه|للقراءه))$/u,
  // Counters, and tools for reading and sending on
  /^(?:عدد |اجمالي )?(?:مرات )?(?:القراءات|القراءه|المشاهدات|المشاهده|الزيارات|الزوار|التعليقات|المشاركات|القراء)\s*[:：]?\s*\(?\d[\d.,]*\)?$/u,
  /^(?:\(?\d[\d.,]*\)? ?k?(?: الف)? (?:قراءه|قراءات|مشاهده|مشاهدات|زياره|زيارات|تعليقا?|تعليقات|مشاركه|مشاركات|اعجابا?|متابعا?)|(?:قري|قريت|شوهد|تمت (?:القراءه|قراءته|المشاهده)) \d+ مر(?:ه|ات))$/u,
  /^(?:(?:نسخه (?:للطباعه|pdf)|طباعه (?:الخبر|المقال|الصفحه)|تحميل pdf|اخبر صديقك?|(?:ارسل|ارسال)(?: الخبر| المقال)? (?:لصديقك?|الي صديقك?|بالبريد)|حفظ (?:الخبر|المقال)|عدد (?:القراءات|المشاهدات|الزيارات) ?: ?\d+|اضف (?:الي|تعليقا?).{0,20})(?: ?[|/·•,،-] ?|$))+$/u,
  /^(?:next|previous|prev|التالي|السابق)(?:[\s|/]+(?:next|previous|prev|التالي|السابق))+$/u,
  // Captions' place holders, advertising
  /^(?:advertisements?|sponsored(?: content)?|story continues below(?: advertisement)?|article continues below|continue reading(?: below| the main story)?|skip (?:advertisement|to content)|anzeige|werbung|publicité|publicidad|اعلان|اعلانات|محتوي مدفوع)[.:]?$/u,
  // Other articles
  /^(?:اقرا(?:وا)? ايضا|اقرا المزيد|شاهد ايضا|طالع ايضا|تابع ايضا|قد يهمك(?: ايضا| الاطلاع)?|مواضيع ذات صله|اخبار ذات صله|مقالات ذات صله|مواد ذات صله|ذات صله|المزيد من الاخبار|الاكثر قراءه|الاكثر مشاهده|اخترنا لكم?|مواضيع متعلقه|اقرا في هذا المقال)(?:\s*[:：].{0,160}|\s+علي.{0,60})?$/u,
  /^(?:read more|read also|also read|read next|see also|see more|related(?: articles?| stories| topics| news| content| coverage)?|more on this(?: story)?|more from .{2,40}|more stories|recommended(?: stories| for you)?|most read|most popular|trending(?: now)?|up next|don'?t miss|you may also like|you might also like|what to read next|watch|watch more|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|lea también|leia também|leggi anche|lees ook|auch interessant|das könnte sie (?:auch )?interessieren|sur le même sujet|te puede interesar|lee también|читайте также|по теме|ilgili haberler|関連記事|czytaj (?:też|także)|zobacz (?:też|także)|les også|læs også|läs också|lue myös)(?:\s*[:：|–-].{0,160}|\.{3}|…)?$/u,
  /^(?:(?:طالع|اقرا|شاهد) المزيد|ل(?:متابعه|قراءه|مشاهده) المزيد|\.*المزيد|شاهدوا(?: ايضا)?|(?:قد|ربما) يعجبك(?: ايضا)?|(?:ال)?(?:موضوعات|مواضيع|مقالات|اخبار|مواد|تقارير|روابط) (?:ال)?(?:ذات (?:صله|علاقه)|متعلقه|مشابهه|اخري|سابقه)(?: للكاتبه?)?|للكاتبه? ايضا|(?:اخر|احدث) الاخبار|الاكثر (?:تعليقا|مشاركه|تفاعلا|متابعه|تداولا|شعبيه)|رابط (?:الخبر|المقال)(?: ب?(?:موقع|صحيفه) \S+)?|لا تفوت(?:وا)? (?:جديدنا|الفرصه|هذه? .{2,30}))(?:\s*[:：|].{0,160})?$/u,
  /^(?:لقراءه|لمشاهده|لمتابعه|لتحميل|للاطلاع|لل?مزيد)(?= ).{0,80} (?:اضغط|انقر|اضغطوا|انقروا)(?: علي)?(?: هنا| الرابط)?[.:]?$/u,
  /^.{20,230}(?:\.{3}|…)\s*[[(]?(?:التفاصيل|المزيد|اقرا المزيد|تتمه|more|read more|continue reading|details|weiterlesen|mehr|lire la suite|leer más|continua a leggere|lees verder)[\])]?$/u,
  // Credits, newsletters, legal lines
  /^(?:المساهمون|المساهم|كلمات مفتاحيه|الكلمات المفتاحيه|الكلمات الدلاليه|وسوم|الوسوم|تاجات|دلالات|التعليقات|اضف تعليقا?|اترك تعليقا?|لا توجد تعليقات|شروط التعليق|المصدر\s*[:：].{0,60})\s*:?$/u,
  /^(?:tags?|topics?|keywords?|filed under|categories|contributors?|comments?|leave a (?:comment|reply))(?:\s*[:：].{0,120})?$/u,
  /^(?:تابعو?نا? (?:علي|عبر|في)|تابع(?:وا)? (?:اخر )?(?:اخبار|صفحتنا|قناتنا)|للاشتراك (?:في|ب) ?(?:نشرتنا|النشره|قناتنا|صفحتنا|مجموعتنا|خدمتنا|القايمه البريديه|(?:قناه|مجموعه|نشره|خدمه) .{0,40}(?:واتس ?اب|تلغرام|تليجرام|تيليجرام|تليكرام|فيسبوك|يوتيوب|البريد|الرسايل))|اشترك(?:وا)? (?:الان|معنا|(?:في|ب) ?(?:نشرتنا|النشره|قناتنا|صفحتنا|مجموعتنا|خدمتنا|القايمه البريديه|(?:قناه|مجموعه|نشره|خدمه) .{0,40}(?:واتس ?اب|تلغرام|تليجرام|تيليجرام|تليكرام|فيسبوك|يوتيوب|البريد|الرسايل)))|حمل(?:وا)? (?:تطبيق|التطبيق)|انضم(?:وا)? الي (?:(?:نشرتنا|النشره|قناتنا|صفحتنا|مجموعتنا|خدمتنا|القايمه البريديه|(?:قناه|مجموعه|نشره|خدمه) .{0,40}(?:واتس ?اب|تلغرام|تليجرام|تيليجرام|تليكرام|فيسبوك|يوتيوب|البريد|الرسايل))|[\d ]+(?:الف |مليون )?(?:مشترك|متابع|قاري))|لمتابعه اخر الاخبار).{0,120}$/u,
  /^(?:follow (?:us|me|our|him|her|the \w+) on|follow @|sign up (?:for|to)|subscribe (?:to|now|today)|get (?:our|the) (?:free |daily |weekly )?newsletter|join our (?:whatsapp|telegram)|download (?:our|the) .{0,20}app|click here (?:to|for)|like us on|have (?:a story|a news tip)|enter your email|by (?:signing|clicking|subscribing|entering)|you can unsubscribe|thank you for (?:signing|subscribing|reading)|support (?:our|independent) journalism).{0,160}$/u,
  /^(?:we use cookies|this (?:site|website) uses cookies|by continuing to (?:use|browse)|your privacy|accept (?:all )?cookies|يستخدم (?:هذا )?(?:الموقع|موقعنا) ملفات).{0,200}$/u,
  /^(?:©|\(c\) ?(?:19|20)\d\d|copyright\b|all rights reserved|جميع الحقوق محفوظه|حقوق (?:النشر|الطبع)|alle rechte vorbehalten|tous droits réservés).{0,160}$/u,
  /^.{0,80}(?:all rights reserved|may not be published, broadcast, rewritten|جميع الحقوق محفوظه).{0,120}$/u,
];

const agencies =
  'getty(?: images)?|afp|reuters|ap|associated press|epa|efe|anadolu|anp|dpa|ap photo|shutterstock|istock|alamy|wam|spa|petra|file|file photo|archive|courtesy[^)\\]]{0,40}|photo[^)\\]]{0,40}|رويترز|فرانس برس|ا ف ب|اف ب|ا\\.? ?ف\\.? ?ب\\.?|الاناضول|اسوشيتد برس|اسوشييتد برس|غيتي|جيتي|الفرنسيه|الالمانيه|د ب ا|وام|واس|بترا|سانا|تسنيم|فارس|سبوتنيك|شينخوا|ارشيف|ارشيفيه|صوره ارشيفيه|العربي الجديد|الجزيره|تويتر|فيسبوك|مواقع التواصل|الانترنت|وكالات';
const creditAtEnd = new RegExp(
  `^.{0,220}[([](?:[^()[\\]]{0,40}[/،,-]\\s*)?(?:${agencies})(?:\\s*[/،,-][^()[\\]]{0,40})?[)\\]]\\.?$`,
  'u',
);
const creditLine = new RegExp(
  `^(?:photos?|fot[oó]s?|bild(?:er)?|foto's|photographie|crédits?|image|imagen|picture|photograph|video|credit|source|quelle|fuente|фото|写真|사진|صوره?|الصوره|تصوير|عدسه|فيديو)\\s*(?:credit|by|من)?\\s*[:：/|].{0,120}$`,
  'u',
);
/** At the end of a text: how to reach who wrote it, that the wire ends, who edited it and when it went out. */
const arabicSignature: readonly RegExp[] = [
  /^(?:(?:للتواصل|لمراسله|للمراسله|تواصل|بريد|البريد|ايميل|تويتر|فيسبوك|انستغرام)[\p{L} ]{0,30}[:：]? ?)?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w+|www\.\S+|https?:\S+)$/u,
  /^(?:للتواصل|لمراسله|للمراسله)(?: مع)? (?:الكاتبه?|المحرره?|الزاويه).{0,120}$/u,
  /^[/=*\s-]*\(?(?:انتهي|النهايه|يتبع|تمت)\)?(?:[/=*\s-]+[\p{L}\d ./]{0,12})?$/u,
  /^[/=*\s-]*(?:\p{Script=Arabic}{1,2}(?:[ ./-]+|$)){2,9}$/u,
  /^[=*–-]{2,} ?.{2,30}$/u,
  /^(?:\d{2}:\d{2}(?: ?(?:ت ?م|جمت|gmt))?|\d{3,4})$/u,
  /^\*? ?(?:خدمه|بالاتفاق مع|بالتعاون مع|نقلا عن|خاص ب|وحده)\s*[-«"{(]?.{2,60}[»"})]$/u,
];
const signature =
  /^(?:(?:additional )?(?:reporting|writing|editing|compiled|research) by\b.{0,200}|(?:اعداد|تحرير|كتابه|شارك في (?:التغطيه|الاعداد)|ساهم في)\s*(?:[:：]|و).{0,120}|[(\[](?:[^\s:：/]+(?:\s+[^\s:：/]+){0,3}|[^()[\]]{2,60}(?:[:：/]|\bby\b)[^()[\]]{0,60})[)\]]|-{1,3}\s*[\p{L} .]{2,40}|.{2,240} contributed to this (?:report|story|article)\.?)$/u;

/** What readers are called to at the end of a text, and where. */
const call =
  /(?:^|[.!?:؛،] )(?:please )?(?:follow|like|join|subscribe|sign up|download|listen|watch|folg(?:e|en|st|t)|abonnier\w*|suivez|rejoignez|abonnez|inscri\w+|sigue|síguenos|suscr\w+|siga|segui\w*|iscriv\w+|takip|подпис\w+|volg|följ|følg|تابع\w*|اشترك\w*|انضم\w*|حمل\w*)(?=\P{L}|$)/u;
const place =
  /(?:facebook|twitter|instagram|youtube|whatsapp|telegram|tiktok|linkedin|google news|newsletter|podcast|\bapp\b|https?:|www\.|@\w|فيسبوك|تويتر|واتس ?اب|تلغرام|تيليجرام|يوتيوب|انستغرام|تطبيق|نشرتنا)/u;
const feedback =
  /(?:^|[.!?] )(?:send us your (?:feedback|tips?|stories)|ihre meinung ist uns wichtig|subscribe (?:now|today)|.{1,60} may (?:earn|receive) an? (?:\w+ )?commission)|ctrl ?\+ ?enter/u;

/** A house that asks its readers for money: to give, to whom, and for what. */
const appeal: readonly RegExp[] = [
  /(?:^|[^\p{L}])(?:donat(?:e|ing|ions?)|tax-deductible|chip in|make a (?:gift|contribution)|(?:you can|please) support|support (?:us|our|independent)|become a (?:supporter|member|patron|sustainer)|spenden?|faites un don|faire un don|soutenez|dona(?:r|ción|te)?|apoya|sostieni|doneer|تبرع\p{L}*|(?:ا?دعم|ساند)(?:وا|ونا|نا|كم)?)(?=\P{L}|$)/u,
  /(?:^|[^\p{L}])(?:our|us|we|your?|uns(?:ere?n?)?|nous|notre|nuestr\w+|nosotros|nostr\w+|ons|onze|موقعنا|صحافتنا|صحيفتنا|عملنا|دعمكم|تبرعكم|تبرعاتكم|استقلاليتنا|جهودنا)(?=\P{L}|$)/u,
  /(?:journalis\w*|newsrooms?|non-?profit|readers like you|as little as [£$€]|the reporting|our (?:reporting|work|coverage|readers)|(?:independent|free) (?:media|press|news|reporting)|periodis\w+|giornalis\w+|صحافتنا|صحافه|مستقل\p{L}*|موقعنا|صحيفتنا|استقلاليتنا)/u,
];

const agency = new RegExp(`^(?:${agencies})$`, 'u');

/** Whether a name is that of an agency. */
export function isAgency(name: string): boolean {
  return agency.test(foldLine(name));
}

const messaging = new Set('sms stc mobily zain mobinil vodafone orange الاتصالات موبايلي زين فودافون اورانج بالرمز'.split(' '));
const messagingWord = new RegExp([...messaging].join('|'));
const besideMessaging = new Set(
  'للتواصل لمراسله مع الكاتب الكاتبه ارسل ابعث رساله نصيه قصيره الي او و تبدا يبدا ثم مسافه نص الرساله رسالتك'.split(' '),
);

/** Whether a line says nothing but to which carrier's number a short message goes that reaches the writer. */
function isShortMessageLine(folded: string): boolean {
  if (!messagingWord.test(folded)) return false;
  const tokens = folded.split(/[\s,،.:()–-]+/).filter((token) => token !== '');
  const beside = tokens.filter((token) => !messaging.has(token));
  return (
    beside.length > 0 &&
    beside.length < tokens.length &&
    beside.every((token) => besideMessaging.has(token) || /^\d{1,6}$|@/.test(token))
  );
}

/** Whether a line is furniture wherever it stands. */
export function isFurnitureLine(line: string): boolean {
  if (line.length > 260) return false;
  const folded = foldLine(line);
  return (
    !/[\p{L}\p{N}]/u.test(folded) ||
    wholeLines.some((pattern) => pattern.test(folded)) ||
    creditLine.test(folded) ||
    isShortMessageLine(folded)
  );
}

/** Whether a line says who took a picture, or from where it is. */
export function isCreditLine(line: string): boolean {
  return creditLine.test(foldLine(line));
}

/** Whether a line is a picture's caption: short, and closed by the name of who took the picture in brackets. */
export function isCaptionLine(line: string): boolean {
  return line.length <= 240 && creditAtEnd.test(foldLine(line));
}

/** Whether a last line is a signature (who reported, edited, or which agencies were used), or calls the reader elsewhere. */
export function isSignatureLine(line: string): boolean {
  const folded = line.length > 260 ? '' : foldLine(line);
  return (
    signature.test(folded) ||
    arabicSignature.some((pattern) => pattern.test(folded)) ||
    feedback.test(folded) ||
    (call.test(folded) && place.test(folded)) ||
    isAppeal(folded)
  );
}

function isAppeal(folded: string): boolean {
  return appeal.every((part) => part.test(folded));
}

function foldLine(line: string): string {
  return normalizeArabic(line)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/ \s+|[^\S ]\s*/g, ' ')
    .trim();
}
