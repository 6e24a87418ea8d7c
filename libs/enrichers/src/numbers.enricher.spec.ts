import { ModelFolder } from '@naba/models';
import { createPipeline } from './pipeline';

const pipeline = createPipeline({ models: new ModelFolder() });

describe('numbersEnricher and toneEnricher', () => {
  it('state numbers of title and body, and leave those of dates to the dates', () => {
    const title = 'Crisis deepens: 300 killed';
    const body =
      'The ministry said on 12 March 2021 that the attack of last week cost the country $5 million and 20 percent of its exports.';
    const { numbers, dates, tone } = pipeline.enrich({ title, body, publishedAt: '2021-03-20T00:00:00Z' }).enrichment;
    expect(numbers).toEqual([
      { field: 'title', start: 16, end: 19, text: '300', kind: 'number', value: 300 },
      {
        field: 'body',
        start: body.indexOf('$'),
        end: body.indexOf(' and 20'),
        text: '$5 million',
        kind: 'money',
        value: 5_000_000,
        currency: 'USD',
      },
      {
        field: 'body',
        start: body.indexOf('20 percent'),
        end: body.indexOf(' of its'),
        text: '20 percent',
        kind: 'percent',
        value: 20,
      },
    ]);
    expect(dates).not.toHaveLength(0);
    expect(tone?.score).toBeLessThan(-0.5);
    expect(tone?.evidence[0]).toMatchObject({ field: 'title', text: 'killed', weight: -1 });
  });

  it('say nothing of a language that they do not know', () => {
    const { numbers, tone } = pipeline.enrich({
      title: 'La guerre',
      body: 'Le ministre a annoncé hier soir la mort de 30 soldats.',
    }).enrichment;
    expect(numbers).toEqual([]);
    expect(tone).toBeUndefined();
  });
});
