import { gunzipSync } from 'node:zlib';
import { normalizeArabic } from '@naba/arabic';
import type { ModelFolder } from '@naba/models';
import type { ArticleField, EntityLink, FoundMention } from '../mention';
import { organizationNameKey } from '../words/organization-name-key';
import type { NameLexicon } from './name-lexicon';
import { People } from './people';
import type { PersonEvidence } from './people';
import { anywhere, isNear, soleOf } from './sole-row';
import { SortedTable } from './sorted-table';

/** Who a name means, with what the table says of its kind. */
export interface Identity {
  readonly link: EntityLink;
  readonly kind: string;
}

interface Row {
  readonly id: string;
  readonly kind: string;
  readonly countries: readonly string[];
  readonly en: string;
  readonly ar: string;
}

/** Bodies by which a country is spoken of as by its name: the White House, the FBI. Its companies, media and clubs are everywhere. */
const publicKinds: ReadonlySet<string | undefined> = new Set([
  'agency',
  'armed forces',
  'government',
  'intelligence agency',
  'ministry',
  'parliament',
  'party',
  'police',
]);

/** ISO codes of every country that an article names, by itself, by its people, by a city, or by a public body whose name alone says which. */
export function countriesOf(fields: readonly ArticleField[], mentions: readonly FoundMention[] = []): ReadonlySet<string> {
  const countries = new Set<string>();
  for (const { places } of fields) for (const { iso } of places) if (iso !== undefined) countries.add(iso);
  for (const { kind, link, needsTag } of mentions)
    if (link?.iso !== undefined && needsTag !== true && publicKinds.has(kind)) countries.add(link.iso);
  return countries;
}

/** The tables of people and organisations with the names that mean them. */
export class Identities {
  constructor(
    private readonly people: People,
    private readonly organizations: SortedTable,
  ) {}

  /** Reads `people.tsv.gz` and `organization-names.tsv.gz`. */
  static open(models: ModelFolder, lexicon: NameLexicon): Identities {
    const read = (name: string): SortedTable => new SortedTable(gunzipSync(models.read(name)));
    return new Identities(new People(read('people.tsv.gz'), lexicon), read('organization-names.tsv.gz'));
  }

  /** The office holder whom a name means; undefined where that is not safe (`People.find` says when it is). */
  person(name: string, evidence: PersonEvidence): Identity | undefined {
    const row = this.people.find(name, evidence);
    return row === undefined ? undefined : { link: toLink(row), kind: 'politician' };
  }

  /** The organisation that a name of two words or more means in full; the article has to speak of its country. */
  organization(name: string, countries: ReadonlySet<string>): Identity | undefined {
    const key = organizationNameKey(name);
    if (!key.includes(' ')) return undefined;
    const near = this.organizations
      .find(key)
      .map(toRow)
      .filter((row) => isNear(row, countries));
    const row = soleOf(near, ({ en, ar }) => [en, ar].some((known) => fold(known) === fold(name)));
    return row === undefined ? undefined : { link: toLink(row), kind: row.kind };
  }
}

function toRow([id = '', kind = '', countries = '', en = '', ar = '']: readonly string[]): Row {
  return { id, kind, countries: countries.split('|'), en, ar };
}

function fold(text: string): string {
  return normalizeArabic(text).toLowerCase();
}

function toLink({ id, en, ar, countries }: Omit<Row, 'kind'>): EntityLink {
  const names = { ...(ar === '' ? {} : { ar }), ...(en === '' ? {} : { en }) };
  const [iso = anywhere] = countries;
  return { id: `wd:${id}`, name: names, ...(iso === anywhere || countries.length > 1 ? {} : { iso }) };
}
