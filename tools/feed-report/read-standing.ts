import { setTimeout as delay } from 'node:timers/promises';

export interface Standing {
  readonly state: string;
  /** Code and message of the dead letter, where there is one. */
  readonly why: string;
}

const together = 16;
const patienceMs = 20 * 60_000;
const lookAgainMs = 2_000;

/** Where each article stands, once it is in the index or set aside, or when nothing changes any more for a long while. */
export async function readStanding(ingest: string, ids: readonly string[]): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>(ids.map((id) => [id, { state: 'not asked', why: '' }]));
  const until = Date.now() + patienceMs;
  let open = [...ids];
  while (open.length > 0 && Date.now() < until) {
    const still: string[] = [];
    for (let from = 0; from < open.length; from += together) {
      const part = open.slice(from, from + together);
      const standings = await Promise.all(part.map((id) => ask(ingest, id)));
      for (const [index, standing] of standings.entries()) {
        found.set(part[index]!, standing);
        if (standing.state !== 'indexed' && standing.state !== 'dead') still.push(part[index]!);
      }
      // The first that is not there yet means that those behind it are not either.
      if (still.length > 200) {
        still.push(...open.slice(from + together));
        break;
      }
    }
    open = still;
    if (open.length > 0) await delay(lookAgainMs);
  }
  return found;
}

async function ask(ingest: string, id: string): Promise<Standing> {
  const response = await fetch(new URL(`/v1/articles/${id}`, ingest));
  if (!response.ok) return { state: `status ${response.status}`, why: '' };
  const { state, deadLetter } = (await response.json()) as { state: string; deadLetter?: { code: string; message: string } };
  return { state, why: deadLetter === undefined ? '' : `${deadLetter.code} ${deadLetter.message}` };
}
