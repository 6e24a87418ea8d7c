import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import type { FetchedPage } from '../fetch/page.fetcher';
import { PageFetcher } from '../fetch/page.fetcher';
import { pageToFetch, readRequest } from './feed-request';

/** `POST /v1/fetches`: a page by its address, for who submits pages and must not ask strangers' servers himself. */
@Controller('v1/fetches')
export class FetchesDoor {
  constructor(@Inject(PageFetcher) private readonly pages: PageFetcher) {}

  @Post()
  @HttpCode(200)
  fetch(@Body() body: unknown): Promise<FetchedPage> {
    return this.pages.fetch(readRequest(pageToFetch, body, 'body', 'PAGE_REFUSED').url);
  }
}
