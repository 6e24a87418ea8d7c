/** A process of its own with one consumer: it ends only when the consumer crashes. */
import 'reflect-metadata';
import { catalogueOf, startReader } from './fixture';
import type { Lane } from './fixture';

const lane = JSON.parse(process.argv[2] ?? '') as Omit<Lane, 'catalogue'>;
setInterval(() => undefined, 60_000);
startReader({ ...lane, catalogue: catalogueOf(lane) }).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(2);
});
