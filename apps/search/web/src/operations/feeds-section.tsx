import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CollectorSchemas } from '@naba/api-client';
import { ApiProblem } from '../api/api-problem';
import { tell, useAnswer } from '../api/ask';
import { usePreferences } from '../shell/preferences';
import { Section } from '../shell/section';
import { Failure, Loading } from '../shell/states';
import { FeedForm } from './feed-form';
import { FeedRow } from './feed-row';
import { ScrollTable } from './scroll-table';
import { useRefresh } from './use-refresh';

type Feed = CollectorSchemas['Feed'];

const shown = 200;
/** What somebody has to look at stands first. */
const order: readonly Feed['standing'][] = ['broken', 'late', 'empty', 'moved', 'new', 'fine', 'paused'];

/** What is collected and how it fares; feeds are added, paused and removed here as by `naba feeds`. */
export function FeedsSection(): JSX.Element {
  const { text } = usePreferences();
  const { answer, problem, again } = useAnswer<CollectorSchemas['Feeds']>(`/v1/feeds?limit=${shown}`);
  useRefresh(again);
  const [refused, setRefused] = useState<ApiProblem>();
  const change = async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<boolean> => {
    try {
      await tell(method, path, body);
      setRefused(undefined);
      return true;
    } catch (error) {
      setRefused(error instanceof ApiProblem ? error : new ApiProblem({}));
      return false;
    } finally {
      again();
    }
  };
  const feeds = answer?.feeds.toSorted((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing)) ?? [];
  return (
    <Section title={text.feeds}>
      {problem ? <Failure problem={problem} onRetry={again} /> : !answer && <Loading />}
      {answer && (
        <>
          <FeedForm onAdd={(feed) => change('POST', '/v1/feeds', feed)} />
          {refused && (
            <p class="notice" role="alert" lang="en" dir="ltr">
              {refused.explanation ?? text.failed}
            </p>
          )}
          {feeds.length === 0 ? (
            <p class="quiet">{text.feedsNone}</p>
          ) : (
            <ScrollTable
              label={text.feeds}
              head={[text.feed, text.feedStanding, text.feedLastItem, text.results, text.feedActions]}
              class="feeds"
            >
              {feeds.map((feed) => (
                <FeedRow key={feed.id} feed={feed} onChange={(method, path) => void change(method, path)} />
              ))}
            </ScrollTable>
          )}
          {answer.total > feeds.length && <p class="quiet">{text.feedsMore(String(feeds.length), String(answer.total))}</p>}
        </>
      )}
    </Section>
  );
}
