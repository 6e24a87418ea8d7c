import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { SearchMetrics } from '../measure/search.metrics';

/** More would only wait in Elasticsearch, whose search threads a laptop has few of. */
const running = 8;
const waiting = 64;
const longestWaitMs = 2_000;

/** Lets a few requests to Elasticsearch run at a time and some wait; the rest are told to come back. */
@Injectable()
export class SearchGate {
  private free = running;
  private readonly queue: (() => void)[] = [];
  private readonly turns = new AsyncLocalStorage<true>();

  constructor(@Inject(SearchMetrics) metrics: Pick<SearchMetrics, 'gauge'>) {
    metrics.gauge('searches_waiting', 'Searches that wait for their turn.', () => this.queue.length);
  }

  /**
   * Runs a search when its turn comes; one within another's turn belongs to it and waits for nothing. Throws an OVERLOADED problem when
   * too many wait, or it waited too long.
   */
  async run<T>(search: () => Promise<T>): Promise<T> {
    if (this.turns.getStore()) return search();
    if (this.free > 0) this.free--;
    else await this.turn();
    try {
      return await this.turns.run(true, search);
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.free++;
    }
  }

  private turn(): Promise<void> {
    if (this.queue.length >= waiting) throw overloaded();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(start), 1);
        reject(overloaded());
      }, longestWaitMs);
      const start = (): void => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(start);
    });
  }
}

function overloaded(): Problem {
  return new Problem('OVERLOADED', 'Too many searches at once; try again in a moment.', { retryAfterSeconds: 1 });
}
