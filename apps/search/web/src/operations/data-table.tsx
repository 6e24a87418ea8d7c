import type { JSX } from 'preact';

interface DataTableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A plain table; its first column names the row. On a narrow screen it scrolls in itself, also by the keyboard. */
export function DataTable({ head, rows }: DataTableProps): JSX.Element {
  const [first, ...others] = head;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={first}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {cells.map((cell, index) => (
                <td key={index}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
