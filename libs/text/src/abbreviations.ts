/** Words that a period follows and a sentence continues after: titles, months, units. Lower case, without the period. */
export const titleAbbreviations: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cpl sgt cmdr adm brig sen rep gov pres hon rev fr st mt ft sr messrs mme mlle ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec no vol fig art sec ch pp vs approx dept univ assn ' +
    'm mgr supt insp const amb min'
  ).split(' '),
);

/** Abbreviations that often close a sentence as well: only the next word can tell. */
export const closingAbbreviations: ReadonlySet<string> = new Set(
  'inc corp co ltd llc plc jr bros etc al est u.s u.k u.n e.u u.s.a u.a.e d.c a.m p.m b.c a.d ph.d'.split(' '),
);

/** Words that start an English sentence far more often than they start a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'The A An He She It They We I You This That These Those There Here His Her Its Their Our In On At By For From With ' +
    'But And Or So Yet If When While As After Before Since Although Though However Meanwhile Last Some Many Most What Who'
  ).split(' '),
);
