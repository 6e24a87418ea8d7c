import { BodyBudget } from './body-budget';
import type { BodyHolding } from './body-budget';

const never = new AbortController().signal;

describe('BodyBudget', () => {
  it('lets bodies in while there is room for the whole of each', () => {
    const budget = new BodyBudget(10);
    const [first, second] = [budget.open(), budget.open()];
    expect([first.take(6), second.take(5), second.take(4), second.take(1)]).toEqual([true, false, true, false]);
    first.close();
    expect(second.take(6)).toBe(true);
  });

  it('tells what is held, of which a closed body is no part any more', () => {
    const told: number[] = [];
    const budget = new BodyBudget(10, (bytes) => told.push(bytes));
    const body = budget.open();
    body.add(7);
    body.add(-3);
    body.close();
    body.add(5);
    body.close();
    expect(told.at(-1)).toBe(0);
    expect(Math.max(...told)).toBe(7);
  });

  it('lets those wait who can, until there is room', async () => {
    const budget = new BodyBudget(10);
    const body = budget.open();
    body.add(12);
    const waiting = budget.mayGoOn(budget.open(), 60_000, never);
    body.add(-1);
    expect(budget.hasRoomFor(1)).toBe(false);
    body.add(-2);
    await expect(waiting).resolves.toBe(true);
    await expect(budget.mayGoOn(budget.open(), 60_000, never)).resolves.toBe(true);
  });

  it('lets one of those that hold something go on without room, and the next when that gave some back', async () => {
    const budget = new BodyBudget(10);
    const bodies = [5, 4, 3].map((bytes) => {
      const body = budget.open();
      body.add(bytes);
      return body;
    });
    const [first, second, third] = bodies as [BodyHolding, BodyHolding, BodyHolding];
    const went: string[] = [];
    const goOn = async (name: string, body: BodyHolding): Promise<void> => {
      if (await budget.mayGoOn(body, 60_000, never)) went.push(name);
    };
    await goOn('first', first);
    const others = [goOn('nothing held', budget.open()), goOn('second', second), goOn('third', third)];
    first.add(3);
    await goOn('first again', first);
    first.giveBack(2);
    await others[1];
    second.close();
    await Promise.all(others);
    expect(went).toEqual(['first', 'first again', 'second', 'nothing held', 'third']);
  });

  it('lets nobody wait for ever, nor beyond the end of the service', async () => {
    const budget = new BodyBudget(10);
    budget.open().add(10);
    await expect(budget.mayGoOn(budget.open(), 1, never)).resolves.toBe(false);
    const stopping = new AbortController();
    const waiting = budget.mayGoOn(budget.open(), 60_000, stopping.signal);
    stopping.abort();
    await expect(waiting).resolves.toBe(false);
    await expect(budget.mayGoOn(budget.open(), 60_000, stopping.signal)).resolves.toBe(false);
  });

  it('names the variable that bounds it, and when to come again', () => {
    const { detail, options } = new BodyBudget(10).problem();
    expect(detail).toContain('INGEST_BODIES_IN_FLIGHT_BYTES');
    expect(options.retryAfterSeconds).toBe(1);
  });
});
