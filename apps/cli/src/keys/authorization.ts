import { loadEnvironment } from '@naba/config';

/** The header by which the command line shows its API key; none where it has none. */
export function authorization(): { authorization?: string } {
  const { NABA_API_KEY } = loadEnvironment();
  return NABA_API_KEY === undefined ? {} : { authorization: `Bearer ${NABA_API_KEY}` };
}
