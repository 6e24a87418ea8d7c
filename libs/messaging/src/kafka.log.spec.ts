import { thinOut } from './kafka.log';

describe('thinOut', () => {
  it('says the same thing once a minute, however often it happens, and then how often', () => {
    let now = 0;
    const lines: unknown[] = [];
    const warn = thinOut(
      (message, details) => lines.push({ message, ...details }),
      () => now,
    );
    for (let attempt = 0; attempt < 50; attempt++) warn(`Connection to 127.0.0.1:9092 refused, attempt ${attempt}`, { attempt });
    warn('Another thing', {});
    now = 60_000;
    warn('Connection to 127.0.0.1:9093 refused, attempt 51', {});
    expect(lines).toEqual([
      { message: 'Connection to 127.0.0.1:9092 refused, attempt 0', attempt: 0 },
      { message: 'Another thing' },
      { message: 'Connection to 127.0.0.1:9093 refused, attempt 51', repeated: 49 },
    ]);
  });

  it('does not grow without limit', () => {
    let lines = 0;
    const warn = thinOut(() => lines++);
    for (let kind = 0; kind < 1_000; kind++) warn('x'.repeat(kind), {});
    expect(lines).toBe(1_000);
  });
});
