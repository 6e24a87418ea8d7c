import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A small news site on loopback, of which a test says what stands where. */
export interface NewsSite {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  /** Times of the requests, in milliseconds, as `asked`. */
  readonly askedAt: readonly number[];
  /** Most requests that were open at the same time. */
  readonly mostAtOnce: () => number;
  /** Says what a path answers. */
  at(path: string, answer: Answer | string): void;
  /** Puts an article's page there, and gives its address. */
  page(path: string, title?: string): string;
  count(path: string): number;
  close(): Promise<void>;
}

export async function openNewsSite(): Promise<NewsSite> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const askedAt: number[] = [];
  let open = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    askedAt.push(Date.now());
    most = Math.max(most, ++open);
    response.once('close', () => open--);
    const answer = answers.get(path.split('?')[0]!);
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site: NewsSite = {
    url,
    asked,
    askedAt,
    mostAtOnce: () => most,
    at: (path, answer) => {
      answers.set(path, typeof answer === 'string' ? (_request, response) => void response.end(answer) : answer);
    },
    page: (path, title = `A story of ${path}`) => {
      site.at(path, pageOf(title));
      return url + path;
    },
    count: (path) => asked.filter((other) => other === path).length,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return site;
}

function pageOf(title: string): string {
  const sentence = `The council of the harbor town said on Monday what it thinks of ${title}, and that more will follow soon.`;
  return `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence}</p><p>Its members were asked about ${title} by three papers, and they answered each of them in the same words as before.</p></article></body></html>`;
}

interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly date: Date;
  /** All of the article, where the feed holds it. */
  readonly html?: string;
}

/** A feed in RSS. */
export function rssOf(items: readonly FeedEntry[]): string {
  const entries = items.map(
    ({ url, title, date, html }) =>
      `<item><link>${url}</link><guid>${url}</guid><title>${title}</title><pubDate>${date.toUTCString()}</pubDate>${html === undefined ? '' : `<content:encoded><![CDATA[${html}]]></content:encoded>`}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>A feed</title>${entries.join('')}</channel></rss>`;
}
