import type { JSX } from 'preact';
import type { CompareAnswer } from '../api/answers';
import type { ApiProblem } from '../api/api-problem';
import { useAnswer } from '../api/ask';
import { DataTable } from '../operations/data-table';
import { QueryProblem } from '../search/query-problem';
import { toSearchPath } from '../search/search-state';
import { usePreferences } from '../shell/preferences';
import { Failure, Loading } from '../shell/states';
import { formatNumber, formatPlural, formatShare, isolated } from '../text/format';
import { bucketLabel } from '../timeline/bucket-label';
import { CompareBars } from './compare-bars';
import type { Comparison } from './comparison';
import { toComparisonParameters } from './comparison';

/** What was counted: a line for each query, the chart, and the table behind it. */
export function CompareResult({ comparison }: { comparison: Comparison }): JSX.Element {
  const parameters = toComparisonParameters(comparison);
  const { answer, problem, loading, again } = useAnswer<CompareAnswer>(`/v1/compare?${parameters.toString()}`);
  if (problem?.code === 'QUERY_INVALID') return <QueryProblem problem={problem} query={queryAtFault(problem, comparison)} />;
  if (problem) return <Failure problem={problem} onRetry={again} />;
  if (!answer) return <Loading />;
  parameters.set('format', 'csv');
  return (
    <section aria-busy={loading}>
      <Totals answer={answer} comparison={comparison} />
      <Numbers answer={answer} csv={`/v1/compare?${parameters.toString()}`} />
    </section>
  );
}

function Totals({ answer, comparison }: { answer: CompareAnswer; comparison: Comparison }): JSX.Element {
  const { language, text } = usePreferences();
  return (
    <div role="status">
      <ul class="compared">
        {answer.queries.map(({ q, total, share }, index) => (
          <li key={index} class={index === 0 ? 'first' : 'second'}>
            <a href={toSearchPath({ ...comparison.within, q })}>
              <bdi>{q}</bdi>
            </a>
            {': '}
            {text.compared(formatPlural(text.articles, total, language), formatShare(share, language))}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Numbers({ answer, csv }: { answer: CompareAnswer; csv: string }): JSX.Element {
  const { language, text } = usePreferences();
  const { interval, articles, queries } = answer;
  const dates = articles.buckets.map(({ date }) => bucketLabel(date, interval, language));
  if (dates.length === 0) return <p class="quiet">{text.timelineNone}</p>;
  return (
    <>
      <CompareBars answer={answer} mirrored={language === 'ar'} />
      <p class="axis" aria-hidden="true">
        <span>{dates[0]}</span>
        <span>{dates.at(-1)}</span>
      </p>
      <p class="actions">
        <a class="button" data-leaves href={csv}>
          CSV
        </a>
      </p>
      <details open>
        <summary>{text.compareTable}</summary>
        <DataTable
          head={[
            text.compareDate,
            text.everything,
            ...queries.map(({ q }, index) => `${formatNumber(index + 1, language)}. ${isolated(q)}`),
          ]}
          rows={dates.map((date, at) => [
            date,
            formatNumber(articles.buckets[at]!.count, language),
            ...queries.map(({ buckets }) => {
              const { count, share } = buckets[at]!;
              return `${formatShare(share, language)} (${formatNumber(count, language)})`;
            }),
          ])}
        />
      </details>
    </>
  );
}

/** The query that the API names; one without words was not sent. */
function queryAtFault({ fault }: ApiProblem, comparison: Comparison): string {
  return toComparisonParameters(comparison).getAll('q')[fault?.index ?? 0] ?? '';
}
