import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from '../support/kafka';
import type { Pace, SubmissionFeeder } from '../support/submission-feeder';
import { serviceNames } from '../support/system';
import type { Corpus } from './corpus';
import type { Findings, Invariants, Promised } from './find-faults';
import { findFaults } from './find-faults';

/** Articles that are sent while something goes wrong, and where it is looked at whether the promises hold. */
export interface Trial extends Omit<Invariants, 'promised' | 'poison'> {
  readonly corpus: Corpus;
  readonly feeder: SubmissionFeeder;
  /** How fast articles are sent; as fast as they are taken where not given. */
  readonly pace?: Pace;
  /** Where poison is sent to, as `send` takes it. */
  readonly kafka: Parameters<typeof send>[0];
}

export interface Observation extends Findings {
  /** Articles that were accepted, each counted once. */
  readonly accepted: number;
  readonly poison: number;
  /** From the end of the fault until every promise held and every service was ready. */
  readonly recoverySeconds: number;
  /** Of the largest service, in MiB, at the end. */
  readonly largestRssMiB: number;
}

const patienceMs = 180_000;
/** No service may come near what a bound of its own should keep it from, in MiB. */
const mostRssMiB = 1_024;

/** Sends a corpus, lets the fault happen once a third of it is accepted, and waits until every promise holds, or for three minutes. */
export async function observe(trial: Trial, fault: () => Promise<void>): Promise<Observation> {
  const { corpus, feeder, systems } = trial;
  await sendPoison(trial);
  const feeding = feeder.feed(corpus.submissions, trial.pace);
  await feeder.until(Math.floor(corpus.submissions.length / 3));
  await fault();
  const faultEndedAt = Date.now();
  await feeding;
  // A topic that was deleted took its poison along.
  await sendPoison(trial);
  const promised = await takeDown(trial);
  const invariants = { ...trial, promised, poison: corpus.poison };
  let found: Findings;
  const end = Date.now() + patienceMs;
  for (;;) {
    found = await findFaults(invariants).catch((error: unknown) => ({
      indexed: 0,
      lost: 0,
      doubled: 0,
      faults: [String(error)],
    }));
    if (found.faults.length === 0 || Date.now() > end) break;
    await delay(250);
  }
  const recoverySeconds = Math.round((Date.now() - faultEndedAt) / 100) / 10;
  const largestRssMiB = Math.max(...systems.flatMap((system) => serviceNames.map((service) => rssMiB(system.pid(service)))));
  const swollen = largestRssMiB > mostRssMiB ? [`a service takes ${largestRssMiB} MiB`] : [];
  return {
    ...found,
    faults: [...found.faults, ...swollen],
    accepted: promised.length,
    poison: corpus.poison.length,
    recoverySeconds,
    largestRssMiB,
  };
}

async function sendPoison({ kafka, corpus: { poison } }: Trial): Promise<void> {
  for (const { topic, record } of poison) await send(kafka, topic, [record]);
}

/** Takes articles down, again until it is accepted; resolves to the newest that was promised of every article. */
async function takeDown({ systems, feeder, corpus: { takedowns } }: Trial): Promise<Promised[]> {
  const promised = new Map([...feeder.acknowledged].map(([url, answer]) => [url, { ...answer, isTakenDown: false }]));
  for (const url of takedowns) {
    for (;;) {
      const response = await fetch(`${systems[0]!.ingestUrl}/v1/articles?${new URLSearchParams({ url }).toString()}`, {
        method: 'DELETE',
      }).catch(() => undefined);
      if (response?.status === 202) {
        promised.set(url, { ...((await response.json()) as { id: string; revision: number }), isTakenDown: true });
        break;
      }
      await delay(250);
    }
  }
  return [...promised.values()];
}

function rssMiB(pid: number): number {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024);
}
