import { arabic, english } from '@naba/languages';
import { normalizeArabic } from '@naba/arabic';
import type { EntityV1 } from '@naba/contracts';
import { arabicTitleKinds, arabicTitleParts } from '../words/arabic-titles';

interface Word {
  readonly start: number;
  readonly end: number;
  /** Folded, without the Arabic article; a country or nationality is `@` and its ISO code. */
  readonly key: string;
  readonly text: string;
}

interface Holder {
  readonly person: EntityV1;
  readonly start: number;
  /** Words of the office right before the name, or of an apposition after it. */
  readonly office: readonly Word[];
}

const longestOffice = 9;
/** Whoever was or stands in for the holder is somebody else. */
const apart: ReadonlySet<string> = new Set([arabic, english].flatMap(({ names }) => names.lists.notHolders.words));
const countryKinds = new Set(['country', 'nationality', 'government']);
const articles = new Set(['the', 'a', 'an', 'of', 'for', 'and']);
const word = /[\p{L}\p{M}\p{N}-]+/gu;

/**
 * Finds whom a role without a name means (وزير الخارجية الإيطالي, "the Iraqi president"): the person whom the article names with
 * this role, the one named last before where several are.
 */
export class RoleHolders {
  private readonly countries: ReadonlyMap<number, string>;
  private known: readonly Holder[] | undefined;

  constructor(
    private readonly body: string,
    private readonly entities: readonly EntityV1[],
  ) {
    this.countries = countriesByStart(entities);
  }

  /** Found when the first role is asked for: most articles have none. */
  private get holders(): readonly Holder[] {
    return (this.known ??= this.entities
      .filter(({ type }) => type === 'PER')
      .flatMap((person) =>
        person.mentions
          .filter(({ field, text }) => field === 'body' && text.includes(' '))
          .flatMap(({ start, end }) => this.officesAt(person, start, end)),
      )
      .sort((a, b) => a.start - b.start));
  }

  /** The holder of the role that stands at a range of the body; undefined where the article names none. */
  holderOf({ start, end }: { readonly start: number; readonly end: number }): EntityV1 | undefined {
    const role = this.wordsIn(start, end).filter(({ text }) => !articles.has(text.toLowerCase()));
    const isDefinite = /^(the |ال)/i.test(this.body.slice(start, end));
    if (role.length === 0 || (role.length === 1 && !isDefinite)) return undefined;
    const matching = this.holders.filter(({ office }) => isSameRole(role, office));
    const named = matching.filter((holder) => holder.start < start).at(-1) ?? matching[0];
    return role.length === 1 && (named?.start ?? end) > start ? undefined : named?.person;
  }

  private officesAt(person: EntityV1, start: number, end: number): Holder[] {
    const line = this.body.slice(Math.max(0, start - 120), start);
    const clause = /[^.!?؟،,؛;:\n«»"“”()]*$/u.exec(line)?.[0] ?? '';
    const before = this.wordsIn(start - clause.length, start);
    // English titles may be a part of the mention.
    const own = this.wordsIn(start, end);
    const offices: Word[][] = isArabic(this.body[start]) ? [before] : [before, [...before, ...own.slice(0, -2)]];
    const apposition = /^, (?:the )?([\p{L}' -]{4,60}?)(?=[,.]|$)/u.exec(this.body.slice(end, end + 80));
    if (apposition !== null) offices.push(this.wordsIn(end + 2, end + apposition[0].length));
    return offices
      .filter((office) => office.length > 0)
      .map((office) => ({ person, start, office: office.slice(-longestOffice) }));
  }

  private wordsIn(start: number, end: number): Word[] {
    return [...this.body.slice(start, end).matchAll(word)].map(({ 0: text, index }) => {
      const at = start + index;
      const iso = this.countries.get(at);
      return { start: at, end: at + text.length, text, key: iso === undefined ? keyOf(text) : `@${iso}` };
    });
  }
}

function countriesByStart(entities: readonly EntityV1[]): Map<number, string> {
  const starts = new Map<number, string>();
  for (const { iso, kind, mentions } of entities) {
    if (iso === undefined || kind === undefined || !countryKinds.has(kind)) continue;
    for (const { field, start } of mentions) if (field === 'body') starts.set(start, iso);
  }
  return starts;
}

function keyOf(text: string): string {
  const folded = normalizeArabic(text).toLowerCase();
  return folded.length > 4 && folded.startsWith('ال') ? folded.slice(2) : folded;
}

function isSameRole(role: readonly Word[], office: readonly Word[]): boolean {
  const found = isArabic(role[0]!.text) ? arabicOffice(role, office) : englishOffice(role, office);
  if (found === undefined) return false;
  const keys = new Set(found.map(({ key }) => key));
  const own = new Set(role.map(({ key }) => key));
  return role.slice(1).every(({ key }) => keys.has(key)) && [...keys].every((key) => own.has(key) || !apart.has(key));
}

/** From the office's noun to the name only words of titles; after its country no second title may begin. */
function arabicOffice(role: readonly Word[], office: readonly Word[]): readonly Word[] | undefined {
  const head = role[0]!.key;
  for (let index = office.length - 1; index >= 0; index -= 1) {
    const { key } = office[index]!;
    if (key === head || (key.endsWith(head) && key.length === head.length + 1)) {
      const before = office[index - 1];
      const found = before !== undefined && apart.has(before.key) ? office.slice(index - 1) : office.slice(index);
      return isOneTitle(office.slice(index + 1)) ? found : undefined;
    }
  }
  return undefined;
}

function isOneTitle(rest: readonly Word[]): boolean {
  let hasCountry = false;
  for (const { text, key } of rest) {
    const folded = normalizeArabic(text);
    const isTitle = arabicTitleKinds.has(folded);
    if (isTitle && hasCountry) return false;
    if (key.startsWith('@')) hasCountry = true;
    else if (!isTitle && !folded.startsWith('ال') && !folded.startsWith('لل') && !arabicTitleParts.has(folded)) return false;
  }
  return true;
}

/** The office ends right before the name with the noun that the role ends with. */
function englishOffice(role: readonly Word[], office: readonly Word[]): readonly Word[] | undefined {
  const length = role.length + 2;
  if (office.at(-1)?.key === role.at(-1)!.key) {
    const near = office.slice(-length);
    return near.some(({ key }) => key === role[0]!.key) ? near : undefined;
  }
  return undefined;
}

function isArabic(text: string | undefined): boolean {
  return /^\p{Script=Arabic}/u.test(text ?? '');
}
