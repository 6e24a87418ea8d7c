import { openEntityTables } from '@naba/entities';
import type { EntityTables } from '@naba/entities';
import { openGazetteer } from '@naba/gazetteer';
import { ModelFolder } from '@naba/models';

const models = new ModelFolder();

/** What the service knows of names, read before the first search. */
export const nameTables: EntityTables = openEntityTables(models, openGazetteer(models));
