import { arabicNameParts, openOrganizations } from '@naba/entities';
import type { Organization } from '@naba/entities';
import { openGazetteer } from '@naba/gazetteer';
import type { Gazetteer } from '@naba/gazetteer';
import type { ModelFolder } from '@naba/models';
import { Plurals } from './plurals';

/** What the service knows of words before it has read an article: places, organisations with their aliases, and plurals. */
export class NameTables {
  private constructor(
    readonly gazetteer: Gazetteer,
    readonly organizations: readonly Organization[],
    readonly plurals: Plurals,
    /** Parts of names that are at home in Arabic, folded. */
    readonly nameParts: ReadonlySet<string>,
  ) {}

  static open(models: ModelFolder): NameTables {
    return new NameTables(openGazetteer(models), openOrganizations(models), Plurals.open(models), arabicNameParts(models));
  }
}
