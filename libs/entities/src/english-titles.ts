/** Titles before an English name, as words joined by spaces, by the kind of person. */
const titles: Readonly<Record<string, string>> = {
  politician:
    'Prime Minister|President|Vice President|Foreign Minister|Defence Minister|Defense Minister|Finance Minister|Interior Minister|Justice Minister|Health Minister|Oil Minister|' +
    'Energy Minister|Education Minister|Minister|Deputy Minister|Chancellor|Secretary of State|Defense Secretary|Foreign Secretary|Home Secretary|Treasury Secretary|' +
    'Secretary|Secretary General|Secretary-General|Senator|Sen|Congressman|Congresswoman|Representative|Rep|Governor|Gov|Mayor|Ambassador|Envoy|Special Envoy|Speaker|Premier|' +
    'Attorney General|National Security Adviser|National Security Advisor|Adviser|Advisor|MP|Spokesman|Spokeswoman|spokesman|spokeswoman|president|minister|senator|governor|mayor|ambassador|envoy|adviser|premier|chancellor|leader|Leader|lawmaker|candidate',
  royal: 'King|Queen|Prince|Princess|Crown Prince|Emir|Sultan|Duke|Sheikh|Sheikha',
  military:
    'General|Gen|Lieutenant General|Lt Gen|Major General|Maj Gen|Brigadier General|Brig Gen|Brigadier|Colonel|Col|Lieutenant Colonel|Lt Col|Major|Maj|Captain|Capt|Lieutenant|Lt|Sergeant|Sgt|Admiral|Adm|Field Marshal|Marshal|Commander',
  clergy: 'Pope|Ayatollah|Grand Ayatollah|Imam|Cardinal|Bishop|Archbishop|Rabbi|Reverend|Rev|Mullah|Patriarch|Father',
  athlete: 'coach|Coach|striker|midfielder|defender|goalkeeper|forward|winger|captain|quarterback|pitcher',
  artist: 'actor|actress|singer|director|Director|author|novelist|poet|musician|filmmaker',
  '': 'Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Judge|Justice|Sir|Lord|Lady|Dame|lawyer|chief executive|CEO|Chief Executive|chairman|Chairman|analyst|economist|journalist|activist',
};

export const englishTitleKinds: ReadonlyMap<string, string> = new Map(
  Object.entries(titles).flatMap(([kind, phrases]) => phrases.split('|').map((phrase) => [phrase, kind] as const)),
);

/** Words that join the parts of one name, in lower case. */
export const latinParticles: ReadonlySet<string> = new Set(
  'al el bin ibn bint abu van der den de di da dos von du la le ben ter y'.split(' '),
);

/** Capitalised words that are no part of a person's name. */
export const notNames: ReadonlySet<string> = new Set(
  (
    'The A An I He She It They We You This That These Those There In On At By For From With But And Or So If When While After Before Since Of To As His Her Its Their Our My Your ' +
    'Who What Where Why How Which Not No Yes Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December ' +
    'Minister President Prime Foreign Defence Defense Secretary General Party Ministry Council Government Parliament Congress Senate Army Police State States United Nations National ' +
    'International Union Bank Company Group University Court Committee House Street Road City Province War Day New North South East West'
  ).split(' '),
);
