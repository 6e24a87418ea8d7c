import type { NoticePatterns } from './notice-patterns';

/** Edges of a word: `${edge}` knows Latin letters alone. */
const edge = '(?:^|[^\\p{L}\\p{M}])';
const end = '(?![\\p{L}\\p{M}])';

const piece = '(?:الخبر|المقال|المقالة|التقرير|المادة|النص|القصة|العنوان|التحقيق|الحوار|المنشور)';
const thisPiece = `(?:هذا|هذه)\\s+${piece}`;
/** Without المادة and النص: a substance is withdrawn, and a law amended, more often than an article. */
const thisStory = '(?:هذا|هذه)\\s+(?:الخبر|المقال|المقالة|التقرير|القصة|التحقيق|الحوار|المنشور)';
/** A report or a text of others may have had earlier versions too, and is told of in the news. */
const ownPiece = `(?:${thisPiece}|الخبر|المقال|المقالة|المادة|العنوان)`;
const wrong = '(?:خطأ|خطا|بالخطأ|غير\\s+صحيح|غير\\s+دقيق|أن|اسم|رقم|عدد)';
/** A date in brackets may stand between the label and its colon. */
const afterLabel = '(?:\\s+(?:واعتذار|خبر))?(?:\\s*\\([^)]{4,24}\\))?\\s*[:：]';
/** "It was", of a change whose maker is not named. */
const was = '(?:تم|جرى|تمت|جرت)';

/** What Arabic newspapers write above, below and in an article of their own that was wrong. */
export const arabicNotices: NoticePatterns = {
  labels: [
    ['correction', `(?:تصحيح|تصويب|استدراك)${afterLabel}`],
    ['correction', `(?:توضيح|تنويه)${afterLabel}(?=[^.؟!]*${edge}(?:نسخة|صيغة)\\s+سابقة\\s+من\\s+${piece}${end})`],
    ['clarification', `(?:توضيح|تنويه)${afterLabel}(?=[^.؟!]*${edge}${ownPiece}${end}[^.؟!]*(?:عدل|لبيان|لتوضيح|المقصود))`],
  ],
  sentences: [
    ['retraction', `${edge}${was}\\s+(?:سحب|حذف)\\s+${thisStory}${end}`],
    ['retraction', `${edge}(?:سحبت?|حذفت?)\\s+(?:\\S+\\s+){0,3}?${thisStory}${end}`],
    ['retraction', `${edge}(?:سحبنا|حذفنا)\\s+${thisPiece}${end}`],
    ['clarification', `${edge}(?:${was}\\s+(?:تعديل|تحديث)|عدل|عدلت|عدلنا)\\s+${thisStory}\\s+(?:لتوضيح|لبيان|للتوضيح)${end}`],
    ['correction', `${edge}(?:نسخة|صيغة|طبعة)\\s+(?:سابقة|أولى|قديمة)\\s+من\\s+${ownPiece}${end}[^.؟!]*${edge}${wrong}`],
    [
      'correction',
      `${edge}ورد(?:ت)?\\s+(?:خطأ|معلومة\\s+خاطئة|معلومات\\s+خاطئة)\\s+في\\s+(?:${thisPiece}|(?:نسخة|صيغة)\\s+سابقة)${end}`,
    ],
    ['correction', `${edge}${was}\\s+تصحيح\\s+${thisStory}${end}`],
    ['correction', `${edge}(?:${was}\\s+(?:تعديل|تحديث)|عدل|عدلت|عدلنا)\\s+${thisStory}\\s+(?:لتصحيح|بسبب\\s+خطأ)${end}`],
  ],
};
