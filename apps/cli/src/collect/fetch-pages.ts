import type { Extraction } from '@naba/contracts';
import type { Submission } from '@naba/submission';
import type { Refuse, SubmittedArticle } from '../files/submitted-article';
import { askCollector } from './ask-collector';

/** Pages, each as the collector fetches it: in its turn at the host and where its robots.txt allows it. What cannot be had is told to `refuse`. */
export async function* fetchPages(
  addresses: readonly string[],
  source: string | undefined,
  refuse: Refuse,
): AsyncGenerator<SubmittedArticle> {
  for (const address of addresses) {
    try {
      const page = await askCollector<Extraction & { url: string; html: string; fetchedAt: string }>('POST', '/v1/fetches', {
        url: address,
      });
      const json: Submission = {
        url: page.url,
        html: page.html,
        ...(source !== undefined && { source: { id: source } }),
        origin: { via: 'page', fetchedFrom: page.url, fetchedAt: page.fetchedAt },
      };
      yield { origin: address, json: JSON.stringify(json), warnings: page.extraction?.warnings ?? [] };
    } catch (error) {
      refuse(`${address}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
