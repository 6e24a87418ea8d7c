import { createPipeline } from '@naba/enrichers';
import { ModelFolder } from '@naba/models';

/** What the suites measure: the enrichers with the project's models. */
export const pipeline = createPipeline({ models: new ModelFolder() });
