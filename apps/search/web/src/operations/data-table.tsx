import type { JSX } from 'preact';
import { ScrollTable } from './scroll-table';

interface DataTableProps {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A plain table; its first column names the row. */
export function DataTable({ head, rows }: DataTableProps): JSX.Element {
  return (
    <ScrollTable label={head[0]} head={head}>
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
    </ScrollTable>
  );
}
