import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A titled part of a view. */
export function Section({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const id = useId();
  return (
    <section class="panel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
