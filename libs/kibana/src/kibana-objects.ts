import { explorer } from './dashboards/explorer.dashboard';
import { newsroom } from './dashboards/newsroom.dashboard';
import { operationsDashboard } from './dashboards/operations.dashboard';
import type { Dashboard } from './panel';
import type { SavedObject } from './saved-object';
import { savedSearches } from './saved-searches';
import { toDashboardObject, toSearchObject } from './to-saved-objects';

export const dashboards: readonly Dashboard[] = [newsroom, explorer, operationsDashboard];

/** Saved searches and dashboards; searches come first, since dashboards refer to them. */
export function kibanaObjects(): SavedObject[] {
  return [...savedSearches.map(toSearchObject), ...dashboards.map(toDashboardObject)];
}

/** The file that Kibana's import takes: one object a line. */
export function toNdjson(objects: readonly SavedObject[]): string {
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('');
}
