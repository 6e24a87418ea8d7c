import type { JSX } from 'preact';
import type { CollectorSchemas } from '@naba/api-client';
import { usePreferences } from '../shell/preferences';
import { formatMoment, formatNumber } from '../text/format';
import { SureButton } from './sure-button';

interface FeedRowProps {
  readonly feed: CollectorSchemas['Feed'];
  readonly onChange: (method: 'POST' | 'DELETE', path: string) => void;
}

/** One feed: how it fares, since when and why, and what can be done with it. */
export function FeedRow({ feed, onChange }: FeedRowProps): JSX.Element {
  const { language, text } = usePreferences();
  const name = feed.title ?? feed.source.name ?? feed.source.id;
  const path = `/v1/feeds/${feed.id}`;
  const turn = feed.paused ? 'resume' : 'pause';
  const does = feed.paused ? text.feedResume : text.feedPause;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <br />
        <span class="quiet" dir="ltr">
          {feed.url}
        </span>
      </th>
      <td class={`standing ${feed.standing}`}>
        {text.feedStandings[feed.standing]}
        {feed.since !== undefined && ` · ${text.feedSince(formatMoment(feed.since, language))}`}
        {feed.reason !== undefined && (
          <p class="quiet" lang="en" dir="ltr">
            {feed.reason}
          </p>
        )}
      </td>
      <td>{feed.lastItemAt === undefined ? text.unknown : formatMoment(feed.lastItemAt, language)}</td>
      <td>{formatNumber(feed.counts.accepted, language)}</td>
      <td class="actions">
        <button type="button" aria-label={`${does}: ${name}`} onClick={() => onChange('POST', `${path}/${turn}`)}>
          {does}
        </button>
        <SureButton does={text.feedRemove} sure={text.feedRemoveSure} name={name} onSure={() => onChange('DELETE', path)} />
      </td>
    </tr>
  );
}
