import type { Client } from '@elastic/elasticsearch';
import { errors } from '@elastic/elasticsearch';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '@naba/problem-details';
import { INDEX_CLIENT, READ_ALIAS } from './index-client.provider';

const rememberedMs = 5_000;

/** Which index generation a search reads. */
@Injectable()
export class Generations {
  private current: { readonly name: Promise<string>; readonly askedAt: number } | undefined;

  constructor(
    @Inject(INDEX_CLIENT) private readonly client: Client,
    @Inject(READ_ALIAS) private readonly alias: string,
  ) {}

  /**
   * Name of the generation: the asked one, or the one that the alias points to. Throws QUERY_INVALID when the asked one is not
   * there (any more); rejects with the client's error.
   */
  async find(asked: string | undefined): Promise<string> {
    const current = await this.behindAlias();
    if (asked === undefined || asked === current) return current;
    if (asked.startsWith(`${this.alias}-`) && (await this.client.indices.exists({ index: asked }))) return asked;
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
    const indices = Object.keys(await this.client.indices.getAlias({ name: this.alias })).sort();
    const newest = indices.at(-1);
    if (newest === undefined) throw new errors.ConfigurationError(`Nothing stands behind the alias ${this.alias}.`);
    return newest;
  }
}
