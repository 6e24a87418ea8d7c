import { runSuite } from '../chaos/run-suite';
import { runCluster } from './run-cluster';
import { scenarios } from './scenarios';

/** `npm run cluster`: three brokers and three nodes under lock and key, two instances of each service, and what happens to clusters. */
void runSuite({ name: 'cluster', scenarios: Object.keys(scenarios), articles: 500, run: runCluster });
