import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { kibanaObjects, toNdjson } from './kibana-objects';
import type { DataView } from './panel';

const status = z.object({ status: z.object({ overall: z.object({ level: z.string() }) }) });
const imported = z.object({ success: z.boolean(), successCount: z.number(), errors: z.array(z.unknown()).optional() });

export interface KibanaSettings {
  readonly url: string;
  readonly dataViews: readonly DataView[];
  /** How long Kibana may take to start, in milliseconds. */
  readonly patienceMs: number;
}

/**
 * Puts data views, saved searches and dashboards into Kibana; what stands there under the same ids is replaced, so it may run
 * at every start. Resolves to the number of objects. Rejects when Kibana does not get ready in time or refuses an object.
 */
export async function provisionKibana({ url, dataViews, patienceMs }: KibanaSettings): Promise<number> {
  await waitUntilReady(url, Date.now() + patienceMs);
  for (const { id, name, index, timeField } of dataViews) {
    const body = { override: true, data_view: { id, name, title: index, timeFieldName: timeField, allowNoIndex: true } };
    await post(url, '/api/data_views/data_view', JSON.stringify(body), { 'content-type': 'application/json' });
  }
  const objects = kibanaObjects();
  const form = new FormData();
  form.append('file', new Blob([toNdjson(objects)], { type: 'application/ndjson' }), 'naba.ndjson');
  // Kibana answers 200 also when it refused an object: the body tells.
  const answer = imported.parse(await post(url, '/api/saved_objects/_import?overwrite=true', form, {}));
  if (!answer.success || answer.successCount !== objects.length)
    throw new Error(`Kibana took ${answer.successCount} of ${objects.length} objects: ${JSON.stringify(answer.errors ?? [])}`);
  return dataViews.length + objects.length;
}

async function waitUntilReady(url: string, deadline: number): Promise<void> {
  for (let last: unknown = 'no answer'; ;) {
    try {
      const response = await fetch(new URL('/api/status', url), { signal: AbortSignal.timeout(5_000) });
      const { level } = status.parse(await response.json()).status.overall;
      if (level === 'available') return;
      last = `status ${level}`;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) throw new Error(`Kibana at ${url} is not ready.`, { cause: last });
    await pause(2_000);
  }
}

async function post(url: string, path: string, body: string | FormData, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { ...headers, 'kbn-xsrf': 'naba' },
    body,
    signal: AbortSignal.timeout(60_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`Kibana refused ${path} with ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text) as unknown;
}
