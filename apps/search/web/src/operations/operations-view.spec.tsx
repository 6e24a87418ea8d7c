/** @jest-environment @happy-dom/jest-environment */
import type { OperationsAnswer } from '../api/answers';
import { takeQuestions } from '../api/questions.fixture';
import { operationsAnswer } from '../shell/answer.fixture';
import { all, doing, mount, textsOf } from '../shell/mount.fixture';
import { english } from '../text/words.en';
import { OperationsView } from './operations-view';

async function open(fields: Partial<OperationsAnswer>) {
  const questions = takeQuestions();
  const page = mount(<OperationsView />);
  await questions.answer('/v1/operations', operationsAnswer(fields));
  return { page, questions };
}

const rowsOf = (page: HTMLElement, head: string) =>
  all(page, '.scroll')
    .filter((table) => table.getAttribute('aria-label') === head)
    .flatMap((table) => all(table, 'tbody tr'))
    .map((row) => textsOf(row, 'bdi'));

describe('OperationsView', () => {
  it('says how far each consumer is behind, and that one without waiting messages is not', async () => {
    const { page } = await open({
      consumers: [
        { group: 'enrichment', topic: 'a.v1', lag: 0, lagSeconds: 900 },
        { group: 'indexer', topic: 'b.v1', lag: 1_200, lagSeconds: 90 },
        { group: 'late', topic: 'c.v1', lag: 3, lagSeconds: null },
      ],
    });
    expect(rowsOf(page, english.consumer)).toEqual([
      ['enrichment', 'a.v1', '0', english.upToDate],
      ['indexer', 'b.v1', '1,200', '1.5 minutes'],
      ['late', 'c.v1', '3', english.unknown],
    ]);
  });

  it('says which part cannot be told, and shows the others', async () => {
    const { page } = await open({ index: null, unavailable: [{ part: 'index', detail: 'Elasticsearch is away.' }] });
    expect(textsOf(page, '.notice')).toEqual(['index: Elasticsearch is away.']);
    expect(rowsOf(page, english.generation)).toEqual([]);
    expect(textsOf(page, 'h2')).toContain(english.deadLetters);
  });

  it('shows size and freshness in units that people read', async () => {
    const source = { id: 'news.example', name: 'News' };
    const { page } = await open({
      freshness: [
        { source, articles: 7, lastPublishedAt: null, lastIndexedAt: '2021-12-23T18:00:00.000Z', medianDelaySeconds: null },
      ],
    });
    expect(rowsOf(page, english.generation)).toEqual([['naba-articles-000001', '1,200', '2.5 megabytes']]);
    const [name, articles, published, , delay] = rowsOf(page, english.source)[0]!;
    expect([name, articles, published, delay]).toEqual(['News', '7', english.unknown, english.unknown]);
  });

  it('adds the minutes up', async () => {
    const minute = (n: number, count: number) => ({ minute: `2021-12-23T17:0${n}:00.000Z`, count });
    const { page } = await open({ throughput: [minute(0, 5), minute(1, 40), minute(2, 0)] });
    expect(page.textContent).toContain(`45 · ${english.perMinute('40')}`);
  });

  it('keeps what it showed when the service stops answering, and says so', async () => {
    const { page, questions } = await open({ consumers: [{ group: 'indexer', topic: 'b.v1', lag: 0, lagSeconds: null }] });
    jest.useFakeTimers();
    const again = mount(<OperationsView />);
    doing(() => jest.advanceTimersByTime(5_000));
    jest.useRealTimers();
    await questions.fail('/v1/operations');
    await questions.fail('/v1/operations');
    expect(rowsOf(again, english.consumer)).toHaveLength(1);
    expect(textsOf(again, '[role=alert] h1')).toEqual([english.failed]);
    expect(page).toBe(again);
  });
});
