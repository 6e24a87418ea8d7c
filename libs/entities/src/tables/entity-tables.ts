import type { Gazetteer } from '@naba/gazetteer';
import type { ModelFolder } from '@naba/models';
import { Clubs } from './clubs';
import { Identities } from './identities';
import { openMinistries } from './ministries';
import type { Ministries } from './ministries';
import { openNameLexicon } from './name-lexicon';
import type { NameLexicon } from './name-lexicon';
import { openOrganizations } from './organizations';
import type { Organization } from './organizations';
import { RomanizedNames } from './romanized-names';

/** What is known of names, whatever text they stand in. */
export interface EntityTables {
  readonly gazetteer: Gazetteer;
  readonly lexicon: NameLexicon;
  readonly romanized: RomanizedNames;
  readonly identities: Identities;
  readonly clubs: Clubs;
  readonly organizations: readonly Organization[];
  /** What bodies of `organizations` were called before, by the ids that they have now, whichever table gives them. */
  readonly formerOrganizationIds: ReadonlyMap<string, readonly string[]>;
  readonly ministries: Ministries;
}

/** Reads the tables of names beside the gazetteer. */
export function openEntityTables(models: ModelFolder, gazetteer: Gazetteer): EntityTables {
  const lexicon = openNameLexicon(models);
  const organizations = openOrganizations(models);
  return {
    gazetteer,
    lexicon,
    romanized: RomanizedNames.open(models),
    identities: Identities.open(models, lexicon),
    clubs: Clubs.open(models),
    organizations,
    formerOrganizationIds: new Map(organizations.map(({ link }) => [link.id, link.formerIds ?? []])),
    ministries: openMinistries(models),
  };
}
