/** Acronyms of common nouns that news writes in capitals without explaining them. */
const everywhere = new Set(
  (
    'ADHD AI AIDS ATM BMI CD CEO CFO CGI COO CPR CPU CSR CTO CV DIY DJ DNA DVD ECG EEG EKG ESG ETF EV FAQ GDP GMO GNP GPA GPS GPU HD ' +
    'HDTV HIV HQ HR HTML HVAC ICBM ICU IED IP IPO IQ ISBN IUD IVF KPI LCD LED LGBT LNG LPG LSD MBA MRI MVP NGO OLED PC PCR PDF PIN POW PPE PTSD ' +
    'PVC QR RAM RGB RNA ROI ROM SEO SIM SME SMS STD SUV TV UAV UFO UI URL USB UV UX VAT VCR VIP VPN VR WMD'
  ).split(' '),
);

const acronym = /^\p{Lu}{2,6}s?$/u;
const plurals = /(?<![\p{L}\p{N}])(\p{Lu}{2,6})s(?![\p{L}\p{N}])/gu;
const inBrackets = /\((\p{Lu}{2,6})s?\)/gu;
const longestExplanation = 90;
const smallWords = /(?:[\p{Ll}-]+ )+$/u;
const joining = new Set(['and', 'of', 'the', 'for', 'to', 'in', 'on']);

/**
 * Whether a name is the acronym of a common noun: everywhere (DNA), or as these texts use it, in the plural (SSPs) or explained in
 * small letters (enterprise resource planning (ERP)).
 */
export function commonAcronyms(texts: readonly string[]): (name: string) => boolean {
  let found: ReadonlySet<string> | undefined;
  return (name) => {
    if (!acronym.test(name)) return false;
    if (name.endsWith('s') || everywhere.has(name)) return true;
    found ??= new Set(texts.flatMap((text) => [...pluralsIn(text), ...explainedIn(text)]));
    return found.has(name);
  };
}

function pluralsIn(text: string): string[] {
  return Array.from(text.matchAll(plurals), ([, singular]) => singular!);
}

function explainedIn(text: string): string[] {
  return Array.from(text.matchAll(inBrackets))
    .filter(({ 1: short, index }) => {
      const words = smallWords.exec(text.slice(Math.max(0, index - longestExplanation), index))?.[0] ?? '';
      return initialsOf(words.split(/[ -]/u)).endsWith(short!.toLowerCase());
    })
    .map(([, short]) => short!);
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => (joining.has(word) ? '' : word.charAt(0))).join('');
}
