import type { FastifyReply } from 'fastify';
import { toLine } from './csv-format';
import { exportFormats } from './export-formats';

/** Sends lines of cells as a CSV file that spreadsheets read, Arabic included. */
export function sendTable(reply: FastifyReply, name: string, lines: readonly (readonly string[])[]): void {
  const file = `${name}-${new Date().toISOString().slice(0, 10)}.csv`;
  void reply
    .header('content-disposition', `attachment; filename="${file}"`)
    .header('x-content-type-options', 'nosniff')
    .type(exportFormats.csv)
    .send(`\uFEFF${lines.map(toLine).join('')}`);
}
