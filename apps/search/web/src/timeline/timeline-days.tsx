import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { usePreferences } from '../shell/preferences';
import type { Days } from './brush';

interface TimelineDaysProps {
  readonly days: { readonly from: string | undefined; readonly to: string | undefined };
  readonly onChange: (days: Partial<Days>) => void;
}

/** First and last day as dates to write. */
export function TimelineDays({ days, onChange }: TimelineDaysProps): JSX.Element {
  const { text } = usePreferences();
  const [from, setFrom] = useState(days.from ?? '');
  const [to, setTo] = useState(days.to ?? '');
  useEffect(() => {
    setFrom(days.from ?? '');
    setTo(days.to ?? '');
  }, [days.from, days.to]);
  const changed = from !== (days.from ?? '') || to !== (days.to ?? '');
  return (
    <form
      class="days"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ ...(from !== '' && { from }), ...(to !== '' && { to }) });
      }}
    >
      <label>
        {text.filterNames.from}
        <input
          type="date"
          aria-label={text.firstDay}
          value={from}
          max={to}
          onInput={(event) => setFrom(event.currentTarget.value)}
        />
      </label>
      <label>
        {text.filterNames.to}
        <input
          type="date"
          aria-label={text.lastDay}
          value={to}
          min={from}
          onInput={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      {changed && <button type="submit">{text.apply}</button>}
      {(days.from ?? days.to) !== undefined && (
        <button type="button" onClick={() => onChange({})}>
          {text.wholePeriod}
        </button>
      )}
    </form>
  );
}
