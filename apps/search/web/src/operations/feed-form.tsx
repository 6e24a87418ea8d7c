import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { usePreferences } from '../shell/preferences';

const kinds = ['feed', 'sitemap', 'list'] as const;

/** Adds a feed by its address; what was written stays until it is added. */
export function FeedForm({ onAdd }: { onAdd: (feed: { url: string; kind: string }) => Promise<boolean> }): JSX.Element {
  const { text } = usePreferences();
  const [url, setUrl] = useState('');
  const [kind, setKind] = useState<string>('feed');
  return (
    <form
      class="feed-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onAdd({ url: url.trim(), kind }).then((isAdded) => isAdded && setUrl(''));
      }}
    >
      <label>
        {text.feedAddress}
        <input
          type="url"
          name="url"
          required
          dir="ltr"
          placeholder="https://news.example/feed.xml"
          value={url}
          onInput={(event) => setUrl(event.currentTarget.value)}
        />
      </label>
      <label>
        {text.feedKind}
        <select name="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          {kinds.map((each) => (
            <option key={each} value={each}>
              {text.feedKinds[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">{text.feedAdd}</button>
    </form>
  );
}
