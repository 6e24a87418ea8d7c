import type { PageLanguage } from './page-language';

const template = '<html lang="en" dir="ltr">';
const themes = ['light', 'dark'];

/**
 * The page's document for a reader: direction, language and theme stand in it before any script runs, so that nothing turns round.
 *
 * @param html the document as it was built; throws where it does not begin as ours does
 */
export function toPageDocument(html: string, language: PageLanguage, theme: string | undefined): string {
  if (!html.includes(template)) throw new Error(`index.html of the page has no ${template}.`);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const chosen = theme !== undefined && themes.includes(theme) ? ` data-theme="${theme}"` : '';
  return html.replace(template, `<html lang="${language}" dir="${direction}"${chosen}>`);
}
