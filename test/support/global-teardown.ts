import { takeForTeardown } from './global-servers';

/** Stops the servers that the global setup started. */
export default async function globalTeardown(): Promise<void> {
  await takeForTeardown()?.stop();
}
