import { toLensPanel } from './lens-panel';
import type { Control, Dashboard, SavedSearch, SearchPanel, TextPanel } from './panel';
import type { Reference, SavedObject } from './saved-object';
import { formVersions } from './saved-object';

const everything = { query: '', language: 'kuery' };

/** A dashboard as Kibana imports it; its charts are held by value. */
export function toDashboardObject(dashboard: Dashboard): SavedObject {
  const panels = [
    ...dashboard.charts.map((chart, i) => toLensPanel(chart, `chart-${i}`)),
    ...dashboard.searches.map((search, i) => toSearchPanel(search, `search-${i}`)),
    ...dashboard.texts.map((text, i) => toTextPanel(text, `text-${i}`)),
  ];
  const controls = dashboard.controls.map(toControl);
  return {
    type: 'dashboard',
    id: dashboard.id,
    attributes: {
      title: dashboard.title,
      description: dashboard.description,
      panelsJSON: JSON.stringify(panels.map(({ panel }) => panel)),
      optionsJSON: JSON.stringify({
        useMargins: true,
        syncColors: true,
        syncCursor: true,
        syncTooltips: false,
        hidePanelTitles: false,
      }),
      kibanaSavedObjectMeta: { searchSourceJSON: JSON.stringify({ query: everything, filter: [] }) },
      controlGroupInput: {
        controlStyle: 'oneLine',
        chainingSystem: 'HIERARCHICAL',
        showApplySelections: false,
        ignoreParentSettingsJSON: JSON.stringify({
          ignoreFilters: false,
          ignoreQuery: false,
          ignoreTimerange: false,
          ignoreValidations: false,
        }),
        panelsJSON: JSON.stringify(Object.fromEntries(controls.map(({ id, panel }) => [id, panel]))),
      },
      timeRestore: true,
      timeFrom: dashboard.from,
      timeTo: 'now',
      version: 1,
    },
    references: [...panels.flatMap(({ references }) => references), ...controls.map(({ reference }) => reference)],
    coreMigrationVersion: formVersions.core,
    typeMigrationVersion: formVersions.dashboard,
  };
}

/** A saved search for Discover as Kibana imports it. */
export function toSearchObject(search: SavedSearch): SavedObject {
  const indexRefName = 'kibanaSavedObjectMeta.searchSourceJSON.index';
  return {
    type: 'search',
    id: search.id,
    attributes: {
      title: search.title,
      description: search.description,
      columns: search.columns,
      sort: [[search.newestBy, 'desc']],
      grid: {},
      hideChart: false,
      isTextBasedQuery: false,
      timeRestore: false,
      kibanaSavedObjectMeta: {
        searchSourceJSON: JSON.stringify({ query: { query: search.query, language: 'kuery' }, filter: [], indexRefName }),
      },
    },
    references: [{ type: 'index-pattern', id: search.dataView, name: indexRefName }],
    coreMigrationVersion: formVersions.core,
    typeMigrationVersion: formVersions.search,
  };
}

interface Panel {
  readonly panel: Record<string, unknown>;
  readonly references: readonly Reference[];
}

function toSearchPanel({ savedSearch, at }: SearchPanel, panelIndex: string): Panel {
  const panelRefName = `panel_${panelIndex}`;
  return {
    panel: {
      type: 'search',
      panelIndex,
      panelRefName,
      gridData: { ...at, i: panelIndex },
      embeddableConfig: { enhancements: {} },
    },
    references: [{ type: 'search', id: savedSearch, name: `${panelIndex}:${panelRefName}` }],
  };
}

function toTextPanel({ title, markdown, at }: TextPanel, panelIndex: string): Panel {
  const savedVis = {
    type: 'markdown',
    title,
    description: '',
    params: { fontSize: 12, openLinksInNewTab: false, markdown },
    uiState: {},
    data: { aggs: [], searchSource: { query: everything, filter: [] } },
  };
  return {
    panel: {
      type: 'visualization',
      panelIndex,
      gridData: { ...at, i: panelIndex },
      embeddableConfig: { title, enhancements: {}, savedVis },
    },
    references: [],
  };
}

function toControl({ label, dataView, field }: Control, order: number): { id: string; panel: unknown; reference: Reference } {
  const id = `control-${order}`;
  return {
    id,
    panel: {
      order,
      type: 'optionsListControl',
      grow: true,
      width: 'medium',
      explicitInput: {
        id,
        fieldName: field,
        title: label,
        selectedOptions: [],
        searchTechnique: 'prefix',
        sort: { by: '_count', direction: 'desc' },
      },
    },
    reference: { type: 'index-pattern', id: dataView, name: `controlGroup_${id}:optionsListDataView` },
  };
}
