import { Controller, Get, Inject, Query } from '@nestjs/common';
import { z } from 'zod';
import { parseParameters } from '../request/article-filters';
import type { OperationsAnswer } from './operations-answer';
import { OperationsService } from './operations.service';

/** Parameters of `GET /v1/operations`. */
export const noParameters = z.strictObject({});

/** `GET /v1/operations`. */
@Controller('v1/operations')
export class OperationsController {
  constructor(@Inject(OperationsService) private readonly operations: OperationsService) {}

  @Get()
  read(@Query() parameters: Record<string, unknown>): Promise<OperationsAnswer> {
    parseParameters(noParameters, parameters);
    return this.operations.read();
  }
}
