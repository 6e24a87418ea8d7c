import { Controller, Get, HttpCode, Inject, Param, Patch, Post, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '@naba/access';
import { toJsonPointer } from '@naba/contracts';
import type { DeadLetter, DeadLetterResult, DeadLetterStep } from '@naba/messaging';
import { findFault } from '@naba/messaging';
import type { ProblemCause } from '@naba/problem-details';
import { Problem } from '@naba/problem-details';
import type { Logger } from '@naba/telemetry';
import { LOGGER } from '@naba/telemetry';
import type { z } from 'zod';
import { unsupportedMediaType } from '../receive/body-parsers';
import { parseJson } from '../submit/parse-json';
import { countCauses, filterLetters, pageOf } from './choose-open';
import type { deadLetters, outcome, outcomes, wholeDeadLetter } from './dead-letter-shapes';
import { choiceRequest, editRequest, listRequest, toAnswer, toWhole } from './dead-letter-shapes';
import { RepairService } from './repair.service';

/** `/v1/dead-letters`: what was set aside, and what is done about it. */
@Controller('v1/dead-letters')
export class DeadLettersController {
  constructor(
    @Inject(RepairService) private readonly repair: RepairService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>): Promise<z.infer<typeof deadLetters>> {
    const parsed = listRequest.safeParse(query);
    if (!parsed.success) throw invalidQuery(parsed.error);
    const { after, limit, ...filter } = parsed.data;
    const asOf = new Date().toISOString();
    const found = filterLetters(await this.repair.read(), filter);
    const page = pageOf(found, after, limit);
    if (!page) throw foreignCursor;
    const { page: shown, ...next } = page;
    return { deadLetters: shown.map(toAnswer), total: found.length, ...next, causes: countCauses(found), asOf };
  }

  @Get(':id')
  async read(@Param('id') id: string): Promise<z.infer<typeof wholeDeadLetter>> {
    const letter = await this.repair.find(id);
    return toWhole(letter, await this.repair.load(letter));
  }

  @Post('retry')
  @HttpCode(200)
  retry(@Req() request: FastifyRequest): Promise<z.infer<typeof outcomes>> {
    return this.actOnChosen('retried', request);
  }

  @Post('discard')
  @HttpCode(200)
  discard(@Req() request: FastifyRequest): Promise<z.infer<typeof outcomes>> {
    return this.actOnChosen('discarded', request);
  }

  /** Sends one again with another value, which its topic's schema must take. */
  @Patch(':id')
  async edit(@Param('id') id: string, @Req() request: FastifyRequest): Promise<z.infer<typeof outcome>> {
    const { payload } = bodyOf(request, editRequest);
    const letter = await this.repair.find(id);
    const value = Buffer.from(JSON.stringify(payload));
    const fault = findFault(letter, value);
    if (fault !== undefined)
      throw new Problem('DEAD_LETTER_INVALID', `It would be set aside again: ${fault}`, { errors: causesOf(fault) });
    const [result] = await this.act([letter], { kind: 'edited', by: nameOf(request), value }, request);
    return toOutcome(result!);
  }

  private async actOnChosen(kind: 'retried' | 'discarded', request: FastifyRequest): Promise<z.infer<typeof outcomes>> {
    const { ids, limit, ...filter } = bodyOf(request, choiceRequest);
    const all = await this.repair.read();
    const named = ids && [...new Set(ids)].map((id) => [id, all.find((one) => one.id === id)] as const);
    const open = named ? [] : filterLetters(all, { ...filter, state: 'open' });
    const chosen = named ? named.flatMap(([, letter]) => letter ?? []) : open.slice(0, limit);
    const results = (await this.act(chosen, { kind, by: nameOf(request) }, request)).map(toOutcome);
    const unknown = (named ?? []).filter(([, letter]) => !letter).map(([id]) => ({ id, outcome: 'unknown' as const }));
    const done = results.filter((result) => result.outcome === 'done').length;
    return { results: [...results, ...unknown], done, left: open.length - (named ? 0 : chosen.length) };
  }

  private async act(letters: readonly DeadLetter[], step: DeadLetterStep, request: FastifyRequest): Promise<DeadLetterResult[]> {
    const results = await this.repair.act(letters, step);
    const { keyId } = callerOf(request);
    for (const result of results) {
      if (result.kind !== 'done') continue;
      const { kind, at, before, after } = result.action;
      const audit = { action: `dead-letter ${kind}`, by: keyId ?? null, at, deadLetter: result.letter.id, before, after };
      this.logger.info({ audit: { ...audit, from: request.ip } }, 'audit');
    }
    return results;
  }
}

/** Who acts, for the trail beside the dead letter. */
function nameOf(request: FastifyRequest): string {
  return callerOf(request).keyId ?? `nobody (${request.ip})`;
}

function toOutcome(result: DeadLetterResult): z.infer<typeof outcome> {
  const { kind, letter } = result;
  return { id: letter.id, outcome: kind, ...('action' in result && { action: result.action }) };
}

function bodyOf<S extends z.ZodType>({ body }: FastifyRequest, schema: S): z.infer<S> {
  if (!Buffer.isBuffer(body)) throw unsupportedMediaType('no JSON');
  const json = parseJson(body);
  if (json.kind === 'refused') throw json.problem;
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ pointer: toJsonPointer(path), detail: message }));
  throw new Problem('DEAD_LETTER_INVALID', `${errors[0]!.pointer || 'The body'}: ${errors[0]!.detail}`, { errors });
}

function invalidQuery({ issues }: z.ZodError): Problem {
  const errors = issues.map(({ path, message }) => ({ parameter: String(path[0] ?? ''), detail: message }));
  return new Problem('QUERY_INVALID', `${errors[0]!.parameter}: ${errors[0]!.detail}`, { errors });
}

const cursorDetail = 'nothing of these filters has this id; begin again without it';
const foreignCursor = new Problem('QUERY_INVALID', `after: ${cursorDetail}`, {
  errors: [{ parameter: 'after', detail: cursorDetail }],
});

/** The fields that a fault of an event names, as places in the request. */
function causesOf(fault: string): ProblemCause[] {
  return fault.split('; ').map((one) => {
    const [, pointer = '', detail = one] = /^(\/\S*): (.*)$/s.exec(one) ?? [];
    return { pointer: `/payload${pointer}`, detail };
  });
}
