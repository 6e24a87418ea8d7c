import { Command } from 'commander';
import type { Extraction, RawArticleV1 } from '@naba/contracts';
import { tellWarnings } from '@naba/contracts';
import type { BuiltArticle } from '@naba/submission';
import { acceptAs, buildArticleOf } from '@naba/submission';
import { readSubmissions } from '../files/read-submissions';
import type { FileOptions, Refuse } from '../files/submitted-article';
import { writeLine } from './write-line';

/** `naba clean FILE…`: the raw article that ingest would make of each article of the files, as JSON lines, in order. Needs no server. */
export function cleanCommand(): Command {
  return new Command('clean')
    .description(
      'make raw articles of text, HTML and JSON files, web archives (also .gz; - for stdin), as ingest would; prints JSON lines, with what was unsure',
    )
    .argument('[files...]', 'files to read', ['-'])
    .option('--url <url>', 'URL of the article (one text or HTML file only)')
    .option('--source <id>', 'source id; the host of the URL where not given')
    .action(async (files: string[], options: FileOptions) => {
      const refuse = (message: string): void => {
        process.exitCode = 1;
        process.stderr.write(`naba: ${message}\n`);
      };
      for await (const article of cleanFiles(files, options, refuse)) await writeLine(article);
    });
}

/** What ingest would accept of files; what it would refuse is told with the reason. */
export async function* cleanFiles(
  files: readonly string[],
  options: FileOptions,
  refuse: Refuse,
): AsyncGenerator<RawArticleV1 & Extraction> {
  for await (const { origin, json, warnings = [] } of readSubmissions(files, options, refuse)) {
    const built = build(json);
    if (built.kind === 'draft') yield { ...acceptAs(built.draft, Date.now()), ...tellWarnings([...warnings, ...built.warnings]) };
    else refuse(`${origin}: ${built.errors.map(({ pointer, detail }) => `${pointer} ${detail}`.trim()).join('; ')}`);
  }
}

function build(json: string): BuiltArticle {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { kind: 'refused', errors: [{ pointer: '', detail: `not JSON (${String(error)})` }] };
  }
  return buildArticleOf(value);
}
