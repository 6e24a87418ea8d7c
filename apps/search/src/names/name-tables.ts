import { openOrganizations } from '@naba/entities';
import type { Organization } from '@naba/entities';
import { openGazetteer } from '@naba/gazetteer';
import type { Gazetteer } from '@naba/gazetteer';
import type { ModelFolder } from '@naba/models';

/** What the service knows of names before it has read an article: places, and organisations with their aliases. */
export class NameTables {
  private constructor(
    readonly gazetteer: Gazetteer,
    readonly organizations: readonly Organization[],
  ) {}

  static open(models: ModelFolder): NameTables {
    return new NameTables(openGazetteer(models), openOrganizations(models));
  }
}
