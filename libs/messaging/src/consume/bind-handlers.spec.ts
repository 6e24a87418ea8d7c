import type { RegisteredHandler } from './bind-handlers';
import { bindHandlers } from './bind-handlers';

const handler = (next?: RegisteredHandler): RegisteredHandler => Object.assign(() => Promise.resolve([]), next ? { next } : {});

describe('bindHandlers', () => {
  it('gives each topic its handler', () => {
    const one = handler();
    expect(bindHandlers('g', ['a'], new Map([['a', one]])).get('a')).toBe(one);
  });

  it('names a missing, a double and a foreign handler at once', () => {
    const registered = new Map([
      ['double', handler(handler())],
      ['foreign', handler()],
    ]);
    expect(() => bindHandlers('g', ['missing', 'double'], registered)).toThrow(
      /consumer g cannot start: missing has no handler.*double has more than one handler.*foreign has a handler but/,
    );
  });
});
