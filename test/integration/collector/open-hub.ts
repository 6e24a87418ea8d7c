import { createHmac, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a subscriber asked of the hub, and how it answered when it was asked back. */
export interface AskedOfHub {
  readonly mode: string;
  readonly topic: string;
  readonly callback: string;
  readonly secret: string | undefined;
  readonly leaseSeconds: number;
  readonly isConfirmed: boolean;
}

/** A WebSub hub on loopback, and beside it, under `publicUrl`, the address under which it reaches the collector. */
export interface Hub {
  readonly url: string;
  readonly publicUrl: string;
  readonly asked: readonly AskedOfHub[];
  /** Status with which it answers requests to subscribe. */
  status: number;
  /** Lease that it grants, in seconds. */
  lease: number;
  /** Where what comes to `publicUrl` is handed on. */
  collector: string;
  /** Sends a document to the last subscriber as signed by `secret`; resolves to the status. */
  send(document: string, type: string, secret?: string, method?: string): Promise<number>;
  /** Sends a feed to a subscriber as it should. */
  deliver(to: AskedOfHub, document: string): Promise<number>;
  close(): Promise<void>;
}

export async function openHub(): Promise<Hub> {
  const asked: AskedOfHub[] = [];
  const server = createServer((request, response) => {
    const answer = request.url === '/hub' ? answerSubscriber(request) : handOn(request);
    answer.then(
      ([status, body]) => response.writeHead(status).end(body),
      () => response.writeHead(502).end(),
    );
  });

  async function answerSubscriber(request: IncomingMessage): Promise<[number, string]> {
    const form = new URLSearchParams(String(await buffer(request)));
    if (hub.status === 202) setTimeout(() => void askBack(form), 10);
    return [hub.status, 'as you wish'];
  }

  async function askBack(form: URLSearchParams): Promise<void> {
    const [mode, topic, callback] = ['mode', 'topic', 'callback'].map((name) => form.get(`hub.${name}`)!);
    const challenge = randomUUID();
    const question = new URL(callback!);
    const lease = { 'hub.lease_seconds': String(hub.lease) };
    for (const [name, value] of Object.entries({ 'hub.mode': mode!, 'hub.topic': topic!, 'hub.challenge': challenge, ...lease }))
      question.searchParams.set(name, value);
    const response = await fetch(question);
    const isConfirmed = response.ok && (await response.text()) === challenge;
    const [secret, leaseSeconds] = [form.get('hub.secret') ?? undefined, Number(form.get('hub.lease_seconds'))];
    asked.push({ mode: mode!, topic: topic!, callback: callback!, secret, leaseSeconds, isConfirmed });
  }

  async function handOn(request: IncomingMessage): Promise<[number, string]> {
    const { method = 'GET', url = '' } = request;
    const names = ['content-type', 'x-hub-signature'].flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    const body = method === 'POST' ? { body: await buffer(request) } : {};
    const response = await fetch(hub.collector + url, {
      method,
      headers: Object.fromEntries(names) as Record<string, string>,
      ...body,
    });
    return [response.status, await response.text()];
  }

  async function post(
    callback: string,
    document: string,
    { type, method, secret }: { readonly type: string; readonly method: string; readonly secret: string },
  ): Promise<number> {
    const signature = createHmac(method, secret).update(document).digest('hex');
    const headers = { 'content-type': type, 'x-hub-signature': `${method}=${signature}` };
    return (await fetch(callback, { method: 'POST', headers, body: document })).status;
  }

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const hub: Hub = {
    url: `${publicUrl}/hub`,
    publicUrl,
    asked,
    status: 202,
    lease: 3_600,
    collector: '',
    async send(document, type, secret, method = 'sha256') {
      const last = asked.findLast(({ mode }) => mode === 'subscribe')!;
      return post(last.callback, document, { type, method, secret: secret ?? last.secret! });
    },
    deliver: ({ callback, secret }, document) =>
      post(callback, document, { type: 'application/rss+xml', method: 'sha256', secret: secret! }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return hub;
}
