const leading =
  /^(president|king|queen|sultan|emir|supreme leader|monarch|prime minister|secretary-general of the united nations|chancellor|taoiseach|minister of foreign affairs|minister for foreign affairs|secretary of state|foreign secretary)\b(?! of the (senate|council|court|chamber|supreme|national|federal|constitutional|house|parliament))/i;
/** Of a country or its republic, not of a house, a province or a bank. */
const heading =
  /^(?:(?:King|Queen|Sultan|Emir|Monarch|President|Prime Minister|Chancellor|Taoiseach|Federal Chancellor)(?: of (?:the )?(?:Republic|Government|Council of Ministers|United States|Federal Republic)\b.*)?|President of the Palestinian National Authority)$/;
const traits: readonly (readonly [trait: string, office: RegExp])[] = [
  [
    'royal',
    /^(deputy )?(king|queen|sultan|emir|crown prince|prince(ss)?|ruler|monarch|grand duke|emperor|sovereign)\b(?! minister)/i,
  ],
  [
    'military',
    /^(president|commander|chief of)\b|\b(army|armed forces|air force|navy|defen[cs]e|interior|internal affairs|national guard|intelligence|security|police|general staff)\b/i,
  ],
  ['clergy', /supreme leader|ayatollah|pope|patriarch|mufti|religious|islamic affairs|endowments|awqaf|waqf/i],
];

/** Whether an office leads a state, a government or its foreign affairs. */
export function isLeading(office: string): boolean {
  return leading.test(office);
}

/** Whether its holder is the head of a state or of a government. */
export function isHeading(office: string): boolean {
  return heading.test(office);
}

/** The kinds of titles, beside a politician's, that holders of an office have. */
export function traitsOf(office: string): string[] {
  return traits.filter(([, pattern]) => pattern.test(office)).map(([trait]) => trait);
}
