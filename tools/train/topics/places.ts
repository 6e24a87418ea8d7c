import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashBits, hashWords } from '@naba/topics';

/** Days, months, agencies, and places that the tables do not hold: they tell where and when a text was printed. */
const printers = `
  دبي الشارقة أبوظبي ظبي عجمان الفجيرة العين خليجي الخليج عربي العرب الإماراتي السعودي الرياض جدة مكة القاهرة بيروت دمشق بغداد واشنطن لندن باريس القدس
  اليوم أمس الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر وام رويترز
  monday tuesday wednesday thursday friday saturday sunday reuters ap afp bbc american british u s us uk iraqi iraq london york washington`;

/** Hashes of place names and of what else ties a text to its publisher. */
export function placeHashes(dataFolder: string): ReadonlySet<number> {
  const names = readFileSync(join(dataFolder, 'places', 'countries.tsv'), 'utf8')
    .split(/[\n\t]/)
    .filter((cell) => /[\u0621-\u064a]/.test(cell) || /^[A-Z][a-z]+$/.test(cell));
  const hashes = new Int32Array(4_096);
  const found = new Set<number>();
  for (const name of [...names, ...printers.split(/\s+/)]) {
    const length = hashWords(name, 0, name.length, hashBits, hashes, 0);
    for (const hash of hashes.subarray(0, length)) found.add(hash);
  }
  return found;
}
