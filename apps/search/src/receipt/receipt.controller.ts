import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { articleRequest } from '../article/article-path';
import { parseParameters } from '../request/article-filters';
import type { ReceiptAnswer } from './receipt-answer';
import { ReceiptService } from './receipt.service';

/** `GET /v1/articles/{id}/receipt`. */
@Controller('v1/articles')
export class ReceiptController {
  constructor(@Inject(ReceiptService) private readonly receipts: ReceiptService) {}

  @Get(':id/receipt')
  read(@Param('id') id: string, @Query() parameters: Record<string, unknown>): Promise<ReceiptAnswer> {
    return this.receipts.read(parseParameters(articleRequest, { ...parameters, id }).id);
  }
}
