import { normalizeArabic } from '@naba/arabic';

/** Offsets from UTC in minutes. `IST` is India's, as in its press; names that stand for two zones of equal use are left out. */
const offsets: Readonly<Record<string, number>> = {
  Z: 0, GMT: 0, UTC: 0, WET: 0, BST: 60, WEST: 60, CET: 60, MEZ: 60, WAT: 60, CEST: 120, MESZ: 120, EET: 120, SAST: 120, CAT: 120,
  EEST: 180, MSK: 180, EAT: 180, TRT: 180, GST: 240, PKT: 300, IST: 330, WIB: 420, SGT: 480, HKT: 480, AWST: 480, JST: 540,
  KST: 540, AEST: 600, AEDT: 660, NZST: 720, NZDT: 780, ADT: -180, EDT: -240, EST: -300, CDT: -300, CST: -360, MDT: -360,
  MST: -420, PDT: -420, PST: -480,
}; // prettier-ignore

const regions: Readonly<Record<string, string>> = {
  ET: 'America/New_York', CT: 'America/Chicago', MT: 'America/Denver', PT: 'America/Los_Angeles',
  'غرينتش': 'UTC', 'جرينتش': 'UTC', 'غرينيتش': 'UTC', 'مكة': 'Asia/Riyadh', 'السعودية': 'Asia/Riyadh', 'الرياض': 'Asia/Riyadh',
  'القدس': 'Asia/Jerusalem', 'القاهرة': 'Africa/Cairo', 'مصر': 'Africa/Cairo', 'بغداد': 'Asia/Baghdad', 'بيروت': 'Asia/Beirut',
  'دمشق': 'Asia/Damascus', 'عمان': 'Asia/Amman', 'الدوحة': 'Asia/Qatar', 'الإمارات': 'Asia/Dubai', 'أبوظبي': 'Asia/Dubai',
  'الكويت': 'Asia/Kuwait', 'تونس': 'Africa/Tunis', 'الجزائر': 'Africa/Algiers', 'طرابلس': 'Africa/Tripoli',
  'الخرطوم': 'Africa/Khartoum', 'صنعاء': 'Asia/Aden', 'الرباط': 'Africa/Casablanca',
}; // prettier-ignore

const arabicRegions = new Map(Object.entries(regions).map(([name, region]) => [normalizeArabic(name), region]));

/**
 * Offset from UTC in minutes of a written zone at a wall-clock time: `+0200`, `UTC+2`, `EST`, `ET`, or the (normalised) Arabic
 * name of a place after "بتوقيت". Undefined where the zone is not known.
 */
export function zoneOffset(zone: string, wallClockMs: number): number | undefined {
  const numeric = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$/i.exec(zone);
  if (numeric !== null) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  const name = zone.toUpperCase();
  const region = arabicRegions.get(name);
  return offsets[name] ?? (region === undefined ? undefined : regionOffset(region, wallClockMs));
}

/** Good except in the hour around a change of the clocks. */
function regionOffset(region: string, wallClockMs: number): number {
  // Making one takes 0.3 ms, and of a hundred articles one names a zone.
  const format = new Intl.DateTimeFormat('en-US', { timeZone: region, timeZoneName: 'longOffset' });
  const name = format.formatToParts(wallClockMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return zoneOffset(name, wallClockMs) ?? 0;
}
