import type { ComponentChildren, JSX } from 'preact';

interface ScrollTableProps {
  /** What it is called by assistive technology. */
  readonly label: string | undefined;
  readonly head: readonly string[];
  readonly class?: string;
  /** Its rows. */
  readonly children: ComponentChildren;
}

/** A table that on a narrow screen scrolls in itself, also by the keyboard. */
export function ScrollTable({ label, head, class: name, children }: ScrollTableProps): JSX.Element {
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={label}>
      <table class={name}>
        <thead>
          <tr>
            {head.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
