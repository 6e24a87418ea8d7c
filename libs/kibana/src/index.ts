export { dataViews } from './data-views';
export { dashboards, kibanaObjects, toNdjson } from './kibana-objects';
export { provisionKibana } from './provision-kibana';
export { toAggregation } from './to-aggregation';
