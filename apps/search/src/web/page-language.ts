export type PageLanguage = 'ar' | 'en';

/**
 * The language in which the page begins: the one that the reader chose (the page keeps it in a cookie), else the one of ours that
 * the browser prefers, else English.
 *
 * @param accepted `Accept-Language` (RFC 9110, 12.5.4)
 */
export function choosePageLanguage(chosen: string | undefined, accepted = ''): PageLanguage {
  if (chosen === 'ar' || chosen === 'en') return chosen;
  const ranges = accepted.split(',').map((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { language: tag.split('-')[0], weight: Number(weight) };
  });
  const weightOf = (language: PageLanguage): number =>
    Math.max(0, ...ranges.filter((range) => range.language === language).map(({ weight }) => weight));
  return weightOf('ar') > weightOf('en') ? 'ar' : 'en';
}

/** The value of a cookie; undefined where the header has none. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const pair = header?.split(';').find((part) => part.trim().startsWith(`${name}=`));
  return pair?.slice(pair.indexOf('=') + 1).trim();
}
