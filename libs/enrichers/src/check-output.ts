import type { EnrichmentV1 } from '@naba/contracts';
import { z } from 'zod';
import type { Enricher } from './enricher';

/**
 * What an enricher returned, unchanged, if it keeps the contract. Throws an error that names the first field at fault, for
 * example `topics[0].score: Invalid input: expected number, received NaN`.
 */
export function checkOutput({ output }: Pick<Enricher, 'output'>, found: Partial<EnrichmentV1>): Partial<EnrichmentV1> {
  const { error } = output.safeParse(found);
  const issue = error?.issues[0];
  if (issue === undefined) return found;
  throw new Error(issue.path.length === 0 ? issue.message : `${z.core.toDotPath(issue.path)}: ${issue.message}`);
}
