/** A process of its own that writes the snapshot of a table again and again, until it is killed. */
import { catalogueOf } from './fixture';
import type { Lane } from './fixture';
import { openTable } from './open-table';

const [lane, folder] = JSON.parse(process.argv[2] ?? '') as [Omit<Lane, 'catalogue'>, string];
setInterval(() => undefined, 60_000);
openTable({ ...lane, catalogue: catalogueOf(lane) }, folder, 1).catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(2);
});
