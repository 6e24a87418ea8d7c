import { runChaos } from './run-chaos';
import { runSuite } from './run-suite';
import { scenarios } from './scenarios';

/** `npm run chaos`: faults while articles come in, and whether every promise holds after each. */
void runSuite({ name: 'chaos', scenarios: Object.keys(scenarios), articles: 2_000, run: runChaos });
