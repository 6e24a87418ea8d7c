import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTranscription, nameKey } from '@naba/entities';
import { normalizeArabic } from '@naba/arabic';
import { projectRoot } from '@naba/project';
import { requireData } from '../../data/find-data';
import type { KnownPerson } from './people';

type FullName = readonly [arabic: string, latin: string, iso: string, people: number];

interface Exported {
  readonly full: readonly FullName[];
  readonly known: Readonly<Record<string, string>>;
}

const corpora = ['ar.anercorp.train', 'ar.aqmar.train', 'ar.wikifane.train'];
/** A word's letters are restored where writers agree on them this often. */
const sureShare = 0.8;
const markedShare = 0.2;

/** Arabic names of people by their Latin ones and their country, from the packages that `export_names.py` reads. */
export class ArabicLabels {
  private readonly byLatin = new Map<string, Set<string>>();
  private readonly byKey = new Map<string, FullName[]>();
  private readonly byCountry = new Map<string, Set<string>>();
  private readonly bearers = new Map<string, number>();
  private readonly known: ReadonlyMap<string, string>;
  private readonly folded = new Set<string>();
  private readonly spellings = new Map<string, Map<string, number>>();

  constructor() {
    const file = join(projectRoot(), '.naba', 'train', 'identities', 'arabic-people.json');
    if (!existsSync(file))
      throw new Error(`${file} is missing: run python3 tools/train/identities/export_names.py with its folder.`);
    const { full, known } = JSON.parse(readFileSync(file, 'utf8')) as Exported;
    for (const row of full) {
      const [arabic, latin, iso, people] = row;
      const place = `${iso} ${toLatinKey(latin)}`;
      this.byLatin.set(place, (this.byLatin.get(place) ?? new Set()).add(arabic));
      const key = `${iso} ${nameKey(latin)}`;
      this.byKey.set(key, [...(this.byKey.get(key) ?? []), row]);
      this.byCountry.set(iso, (this.byCountry.get(iso) ?? new Set()).add(arabic));
      this.bearers.set(arabic, Math.max(this.bearers.get(arabic) ?? 0, people));
    }
    this.known = new Map(Object.entries(known).map(([latin, arabic]) => [toLatinKey(latin), arabic]));
    this.readSpellings([...this.known.values()]);
  }

  /** Adds what the packages know of these people. The letters of the first package are folded: `shown` restores them. */
  addTo(people: readonly KnownPerson[]): void {
    const namesakes = new Map<string, number>();
    for (const { names } of people)
      for (const key of new Set([...names].map(toLatinKey))) namesakes.set(key, (namesakes.get(key) ?? 0) + 1);
    for (const person of people) {
      for (const name of person.names) {
        const known = this.known.get(toLatinKey(name));
        if (known !== undefined && namesakes.get(toLatinKey(name)) === 1) person.arabicNames.add(known);
      }
      for (const arabic of this.labelsOf(person)) {
        person.arabicNames.add(arabic);
        this.folded.add(arabic);
      }
    }
  }

  /** Whether several people of the packages have this name. */
  isShared(arabic: string): boolean {
    return (this.bearers.get(normalizeArabic(arabic)) ?? 0) > 1;
  }

  /** How many people's names of a country begin with these Arabic words. */
  countBeginning(arabic: string, iso: string): number {
    const begin = normalizeArabic(arabic);
    return [...(this.byCountry.get(iso) ?? [])].filter((name) => name === begin || name.startsWith(`${begin} `)).length;
  }

  /** A name in the letters that it is written with; undefined where that is not sure. */
  shown(arabic: string): string | undefined {
    if (!this.folded.has(arabic)) return arabic;
    const words = arabic
      .split(' ')
      .map((word, index, all) => (word === 'ال' && index < all.length - 1 ? 'آل' : this.restored(word)));
    return words.includes(undefined) ? undefined : words.join(' ');
  }

  private labelsOf({ names, countries }: KnownPerson): string[] {
    const same = [...countries].flatMap((iso) =>
      [...names].flatMap((name) => [...(this.byLatin.get(`${iso} ${toLatinKey(name)}`) ?? [])]),
    );
    if (same.length > 0) return new Set(same).size === 1 ? [same[0]!] : [];
    const alike = [...countries].flatMap((iso) =>
      [...names].flatMap((name) =>
        (this.byKey.get(`${iso} ${nameKey(name)}`) ?? []).filter(([arabic]) => isTranscription(arabic, name, true)),
      ),
    );
    const arabic = new Set(alike.map(([name]) => name));
    return arabic.size === 1 ? [...arabic] : [];
  }

  /** Writers leave out hamza and the dots of ة more often than they add them. */
  private restored(word: string): string | undefined {
    const spellings = [...(this.spellings.get(word) ?? [])].sort((a, b) => b[1] - a[1]);
    const total = spellings.reduce((sum, [, count]) => sum + count, 0);
    const marked = spellings.find(([spelling, count]) => /[أإآة]/.test(spelling) && count >= markedShare * total);
    if (marked !== undefined) return marked[0];
    const [best, count = 0] = spellings[0] ?? [];
    if (best !== undefined && count >= sureShare * total) return best;
    return /^(ال)?(?!ا).{1,7}[^يه]$/.test(word) ? word : undefined;
  }

  private readSpellings(names: readonly string[]): void {
    const words = names.flatMap((name) => name.split(' '));
    for (const corpus of corpora)
      for (const line of readFileSync(requireData(`ner/${corpus}.conll`), 'utf8').split('\n')) {
        const [word = '', tag = ''] = line.split('\t');
        if (tag.endsWith('-PER')) words.push(word);
      }
    for (const word of words) {
      const key = normalizeArabic(word);
      const spellings = this.spellings.get(key) ?? new Map<string, number>();
      this.spellings.set(key, spellings.set(word, (spellings.get(word) ?? 0) + 1));
    }
  }
}

function toLatinKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{Script=Latin}]/gu, '');
}
