import type { OriginV1, RecordPlace, RefusalV1 } from '@naba/contracts';
import type { Receipt, Status, Trace } from './trace';

/** Words of a step and, below it, what belongs to it. */
type Step = readonly [name: string, words: string, ...more: string[]];

/** The way of an article as lines for a terminal, oldest step first; undefined where nothing is known of it. */
export function describeTrace({ id, receipt, status, refusals, unknown }: Trace): string | undefined {
  // A newer revision than the one in the index is still on its way, or was given no end that search knows.
  const onItsWay = status && status.revision > (receipt?.revision ?? 0) ? status : undefined;
  const steps = [
    ...[...refusals].reverse().map(toRefusalStep),
    ...(receipt ? toReceiptSteps(receipt) : []),
    ...(onItsWay ? toWaitingSteps(onItsWay) : []),
  ];
  if (steps.length === 0 && unknown.length === 0) return undefined;
  const head = [id, receipt?.url].filter(Boolean).join('  ');
  return [head, ...steps.flatMap(toLines), ...unknown.map((what) => `unknown    ${what}`), ''].join('\n');
}

/** A refusal as lines for a terminal. */
export function describeRefusal(refusal: RefusalV1): string {
  return [refusal.id, ...toLines(toRefusalStep(refusal)), ''].join('\n');
}

function toLines([name, words, ...more]: Step): string[] {
  return [`${name.padEnd(10)} ${words}`, ...more.map((line) => `${' '.repeat(11)}${line}`)];
}

function toRefusalStep({ at, door, code, detail, errors = [], bytes, url, origin }: RefusalV1): Step {
  const also = errors.slice(1).map((error) => `${error.pointer} ${error.detail}`.trim());
  return [
    'refused',
    `${at} as ${doors[door]} of ${bytes} bytes${url === undefined ? '' : `, ${url}`}`,
    ...originOf(origin),
    `${code}: ${detail}`,
    ...also,
  ];
}

const doors = { article: 'a single article', stream: 'a line of a stream', page: 'a page' } as const;

function toReceiptSteps({
  revision,
  intake,
  accepted,
  enriched,
  indexed,
  takenDownAt,
  setAside,
  revisions = [],
}: Receipt): Step[] {
  const steps: Step[] = [];
  if (intake) {
    const warnings = intake.warnings.map(({ code, detail }) => `unsure: ${code}: ${detail}`);
    steps.push(['came', `as ${doors[intake.door]}, ${intake.content}`, ...originOf(intake.origin), ...warnings]);
  }
  if (accepted) steps.push(['accepted', `${accepted.at} as revision ${Date.parse(accepted.at)}${placeOf(accepted.place)}`]);
  for (const { revision: changed, receivedAt, changes, corrections = [] } of [...revisions].reverse())
    if (changes)
      steps.push([
        'changed',
        `${receivedAt} by revision ${changed}: ${describeChanges(changes)}`,
        ...corrections.map(({ kind, text }) => `${kind}: ${text}`),
      ]);
  if (enriched) {
    const versions = enriched.enrichers.filter(({ status }) => status === 'ok').map((made) => `${made.enricher} ${made.version}`);
    const failed = enriched.enrichers.filter(({ status }) => status !== 'ok');
    steps.push([
      'enriched',
      `${enriched.at} in ${enriched.durationMs} ms${placeOf(enriched.place)}`,
      versions.join(', '),
      ...failed.map((made) => `failed: ${made.enricher} ${made.version}: ${made.error ?? 'no reason given'}`),
    ]);
  }
  if (indexed) steps.push(['indexed', `${indexed.at} into ${indexed.generation}, ${indexed.seconds} s after it was accepted`]);
  if (takenDownAt !== undefined) steps.push(['taken down', takenDownAt]);
  for (const letter of [...setAside].reverse())
    steps.push([
      'set aside',
      `${letter.at} by ${letter.group}${letter.revision === undefined ? '' : `, revision ${letter.revision}`}${placeOf(letter)}`,
      `${letter.code}: ${letter.message}`,
      ...(letter.revision !== undefined && letter.revision < revision ? ['a newer revision came to its end since'] : []),
    ]);
  return steps;
}

function describeChanges({ fields, bodyShare }: { readonly fields: readonly string[]; readonly bodyShare: number }): string {
  if (fields.length === 0) return 'nothing that it says';
  return fields.map((field) => (field === 'body' ? `body (${percent.format(bodyShare)} of the words)` : field)).join(', ');
}

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 });

function toWaitingSteps({ state, revision, acceptedAt, enrichedAt, rawPlace, enrichedPlace, waiting }: Status): Step[] {
  const steps: Step[] = [];
  if (state === 'taken-down') return [['taken down', `${acceptedAt}, and on its way to the index`]];
  steps.push([
    'accepted',
    `${acceptedAt} as revision ${revision}${placeOf(rawPlace && { topic: 'articles.raw.v1', ...rawPlace })}`,
  ]);
  if (enrichedAt !== undefined)
    steps.push(['enriched', `${enrichedAt}${placeOf(enrichedPlace && { topic: 'articles.enriched.v1', ...enrichedPlace })}`]);
  if (waiting) steps.push(['waiting', `for ${waiting.group}, which is ${waiting.behind} behind in its partition`]);
  else if (state === 'accepted' || state === 'enriched')
    steps.push(['waiting', `for ${state === 'accepted' ? 'enrichment' : 'the indexer'}`]);
  return steps;
}

function originOf(origin: OriginV1 | undefined): string[] {
  if (!origin) return [];
  const { via, from, fetchedFrom, fetchedAt } = origin;
  const fetched = fetchedAt === undefined ? undefined : `fetched ${fetchedAt}`;
  const page = [fetched, fetchedFrom && `from ${fetchedFrom}`].filter(Boolean).join(' ');
  return [[`from a ${via}${from === undefined ? '' : ` (${from})`}`, page].filter(Boolean).join(', ')];
}

function placeOf(place: (RecordPlace & { readonly topic: string }) | undefined): string {
  return place ? ` at offset ${place.offset} of partition ${place.partition} in ${place.topic}` : '';
}
