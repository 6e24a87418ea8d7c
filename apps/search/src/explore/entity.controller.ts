import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { parseParameters } from '../request/article-filters';
import type { EntityAnswer } from './entity-answer';
import { entityRequest } from './entity-request';
import { EntityService } from './entity.service';

/** `GET /v1/entities/{id}`. */
@Controller('v1/entities')
export class EntityController {
  constructor(@Inject(EntityService) private readonly entities: EntityService) {}

  @Get(':id')
  describe(@Param('id') id: string, @Query() parameters: Record<string, unknown>): Promise<EntityAnswer> {
    return this.entities.describe(parseParameters(entityRequest, { ...parameters, id }));
  }
}
