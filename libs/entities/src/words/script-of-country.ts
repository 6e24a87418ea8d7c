/** Countries whose people write their names in Arabic. */
const arabic = new Set('AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE'.split(' '));
/** Countries whose names are transcribed in Arabic and in Latin script, or are at home in either. */
const other = new Set(
  'AF AM BD BG BY CN CY DJ ER ET GE GR IL IN IR JP KG KH KM KP KR KZ LA LK MK MM MN MV NP PK RS RU SO TD TH TJ TW UA *'.split(
    ' ',
  ),
);

/** In which scripts the names of these countries' people are written, not transcribed. */
export function scriptsOf(countries: readonly string[]): { readonly isArabicHome: boolean; readonly isLatinHome: boolean } {
  return {
    isArabicHome: countries.some((iso) => arabic.has(iso)),
    isLatinHome: countries.every((iso) => !arabic.has(iso) && !other.has(iso)),
  };
}
