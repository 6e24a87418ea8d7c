const mark = /^,?\s+(?:ال[أا]ب|ال[إا]بن|ال[أا]صغر|(?:[SJ]n?r|senior|junior)\b|the (?:elder|younger)\b)(?!\p{L})/iu;

/** Whether the text behind a name tells its bearer from a parent or child of the same name: George Bush Sr, الأسد الأب. */
export function hasGenerationMark(behind: string): boolean {
  return mark.test(behind.slice(0, 16));
}
