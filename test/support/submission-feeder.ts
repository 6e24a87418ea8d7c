import { setTimeout as delay } from 'node:timers/promises';

/** The newest answer of ingest about an article. */
export interface Acknowledged {
  readonly id: string;
  readonly revision: number;
}

interface ResultLine extends Partial<Acknowledged> {
  readonly status: number;
}

/** How fast it sends: articles of one request, and the time between two. */
export interface Pace {
  readonly lines: number;
  readonly pauseMs: number;
}

const fastest: Pace = { lines: 100, pauseMs: 0 };

/** A client that keeps to the contract, and a recorder of each acknowledgement: what has neither 202 nor 200 is sent again. */
export class SubmissionFeeder {
  /** By address of the article. */
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Submissions that were acknowledged, those of the same article too. */
  accepted = 0;

  private requests = 0;
  private readonly ingestUrls: readonly string[];

  /** @param ingestUrls instances of ingest, which have the requests in turn */
  constructor(...ingestUrls: readonly string[]) {
    this.ingestUrls = ingestUrls;
  }

  /** Resolves once each is acknowledged, in their order for one article. */
  async feed(submissions: readonly { readonly url: string }[], { lines, pauseMs }: Pace = fastest): Promise<void> {
    let pending = [...submissions];
    while (pending.length > 0) {
      const batch = pending.slice(0, lines);
      const answers = await this.post(batch);
      const refused = new Set<string>();
      const again = batch.filter((submission, index) => {
        const { status, id, revision } = answers[index] ?? { status: 0 };
        // Once a version was refused, those after it must wait for it.
        const isStored = (status === 202 || status === 200) && !refused.has(submission.url);
        if (isStored && id !== undefined && revision !== undefined) this.note(submission.url, { id, revision });
        else refused.add(submission.url);
        return !isStored;
      });
      pending = [...again, ...pending.slice(lines)];
      await delay(again.length > 0 ? Math.max(250, pauseMs) : pauseMs);
    }
  }

  /** Waits until so many submissions are acknowledged. */
  async until(accepted: number): Promise<void> {
    while (this.accepted < accepted) await delay(20);
  }

  private note(url: string, answer: Acknowledged): void {
    this.accepted++;
    this.acknowledged.set(url, answer);
  }

  /** Answers that came before the connection broke, if it did. */
  private async post(submissions: readonly object[]): Promise<ResultLine[]> {
    let text = '';
    try {
      const response = await fetch(`${this.ingestUrls[this.requests++ % this.ingestUrls.length]}/v1/articles`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: submissions.map((submission) => `${JSON.stringify(submission)}\n`).join(''),
        signal: AbortSignal.timeout(120_000),
      });
      if (response.status !== 200 || response.body === null) return [];
      const decoder = new TextDecoder();
      for await (const chunk of response.body) text += decoder.decode(chunk as Uint8Array, { stream: true });
    } catch {
      // the service was killed: what it had answered still counts
    }
    const complete = text.slice(0, text.lastIndexOf('\n') + 1);
    return complete
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as ResultLine);
  }
}
