import { act } from 'preact/test-utils';

/** Questions that the page put to the API, which a test answers when it wants to. */
export interface Questions {
  /** Paths, in order; one that the page gave up waiting for stays among them. */
  readonly asked: readonly string[];
  /** Answers the oldest open question for a path, and waits until the page has drawn what follows. */
  answer(path: string, body: unknown, status?: number): Promise<void>;
  /** Lets the network fail for it. */
  fail(path: string): Promise<void>;
}

interface Question {
  readonly path: string;
  readonly resolve: (response: Response) => void;
  readonly reject: (error: unknown) => void;
}

/** Stands between the page and the network until the test is over. */
export function takeQuestions(): Questions {
  const asked: string[] = [];
  const open: Question[] = [];
  globalThis.fetch = (path, init) =>
    new Promise((resolve, reject) => {
      const question = { path: path as string, resolve, reject };
      asked.push(question.path);
      open.push(question);
      init?.signal?.addEventListener('abort', () => reject(new DOMException('over', 'AbortError')));
    });
  const settle = async (path: string, end: (question: Question) => void): Promise<void> => {
    const at = open.findIndex((question) => question.path === path);
    if (at === -1) throw new Error(`Nobody waits for ${path}; asked were ${asked.join(', ')}.`);
    await act(async () => {
      end(open.splice(at, 1)[0]!);
      await new Promise((resolve) => setTimeout(resolve));
    });
  };
  return {
    asked,
    answer: (path, body, status = 200) => settle(path, ({ resolve }) => resolve(new Response(JSON.stringify(body), { status }))),
    fail: (path) => settle(path, ({ reject }) => reject(new TypeError('network'))),
  };
}
