import type { JSX } from 'preact';
import type { OperationsAnswer } from '../api/answers';
import { useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { useTitle } from '../shell/use-title';
import { formatBytes, formatDuration, formatMoment, formatNumber } from '../text/format';
import { DataTable } from './data-table';
import { DeadLettersSection } from './dead-letters-section';
import { FeedsSection } from './feeds-section';
import { Throughput } from './throughput';
import { useRefresh } from './use-refresh';

/** Dead letters, which somebody has to look at, then lag, throughput and freshness by source; looks again by itself. */
export function OperationsView(): JSX.Element {
  const { language, text } = usePreferences();
  const { answer, problem, again } = useAnswer<OperationsAnswer>('/v1/operations');
  useTitle(text.operations);
  useRefresh(again);
  if (!answer) return problem ? <Failure problem={problem} onRetry={again} /> : <Loading />;

  const moment = (at: string | null): string => (at === null ? text.unknown : formatMoment(at, language));
  const duration = (seconds: number | null): string => (seconds === null ? text.unknown : formatDuration(seconds, language));
  return (
    <div class="operations-view">
      <h1>{text.operations}</h1>
      <p class="quiet">{text.asOf(formatMoment(answer.generatedAt, language))}</p>
      {problem && <Failure problem={problem} onRetry={again} />}
      {answer.unavailable.map(({ part, detail }) => (
        <p key={part} class="notice" role="status" lang="en" dir="ltr">
          {part}: {detail}
        </p>
      ))}
      {answer.alarms.map(({ code, message, at }) => (
        <p key={code + at} class="notice" role="alert" lang="en" dir="ltr">
          <b>{code}</b> <time dateTime={at}>{moment(at)}</time> {message}
        </p>
      ))}
      <DeadLettersSection />
      <FeedsSection />
      <div class="tiles">
        <Section title={text.lag}>
          <DataTable
            head={[text.consumer, text.topicName, text.waiting, text.behind]}
            rows={answer.consumers.map(({ group, topic, lag, lagSeconds }) => [
              group,
              topic,
              formatNumber(lag, language),
              lag === 0 ? text.upToDate : duration(lagSeconds),
            ])}
          />
        </Section>
        <Section title={text.index}>
          {answer.index ? (
            <DataTable
              head={[text.generation, text.documents, text.size]}
              rows={[
                [
                  answer.index.generation,
                  formatNumber(answer.index.documents, language),
                  formatBytes(answer.index.bytes, language),
                ],
              ]}
            />
          ) : (
            text.failed
          )}
        </Section>
      </div>
      <Throughput minutes={answer.throughput} />
      <Section title={text.freshness}>
        <DataTable
          head={[text.source, text.results, text.lastPublished, text.lastIndexed, text.medianDelay]}
          rows={answer.freshness.map(({ source, articles, lastPublishedAt, lastIndexedAt, medianDelaySeconds }) => [
            source.name ?? source.id,
            formatNumber(articles, language),
            moment(lastPublishedAt),
            moment(lastIndexedAt),
            duration(medianDelaySeconds),
          ])}
        />
      </Section>
    </div>
  );
}
