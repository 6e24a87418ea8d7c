import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { IndexReader } from './index.reader';

const rememberedMs = 5_000;

/** Which index generation a search reads. */
@Injectable()
export class Generations {
  private current: { readonly name: Promise<string>; readonly askedAt: number } | undefined;

  constructor(@Inject(IndexReader) private readonly index: IndexReader) {}

  /**
   * Name of the generation: the asked one, or the one that the alias points to. Throws QUERY_INVALID when the asked one is not
   * there (any more), else what the reader throws.
   */
  async find(asked: string | undefined): Promise<string> {
    const current = await this.behindAlias();
    if (asked === undefined || asked === current) return current;
    if (asked.startsWith(`${this.index.names.articles}-`) && (await this.index.hasGeneration(asked))) return asked;
    const detail = `The generation ${asked} is no longer there; leave it out to search ${current}.`;
    throw new Problem('QUERY_INVALID', `generation: ${detail}`, { errors: [{ parameter: 'generation', detail }] });
  }

  private behindAlias(): Promise<string> {
    if (this.current && Date.now() - this.current.askedAt < rememberedMs) return this.current.name;
    const name = this.ask();
    this.current = { name, askedAt: Date.now() };
    name.catch(() => (this.current = undefined));
    return name;
  }

  private async ask(): Promise<string> {
    const newest = await this.index.generation();
    if (newest !== undefined) return newest;
    throw new Problem('INDEX_UNAVAILABLE', 'There is no article index yet; try again in a moment.', { retryAfterSeconds: 2 });
  }
}
