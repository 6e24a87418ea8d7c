import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';

const isWide = (): boolean => matchMedia('(min-width: 64rem)').matches;

interface PanelProps {
  readonly title: string;
  readonly class?: string;
  /** Closed until the reader opens it, however much room there is. */
  readonly folded?: true;
  readonly children: ComponentChildren;
}

/** A part at the side: open where there is room, folded on a phone so that the articles come first. */
export function Panel({ title, class: name, folded, children }: PanelProps): JSX.Element {
  const [open, setOpen] = useState(() => folded !== true && isWide());
  return (
    <details class={`panel ${name ?? ''}`} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {open && children}
    </details>
  );
}
