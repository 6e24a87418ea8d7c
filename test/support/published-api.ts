import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv2020 from 'ajv/dist/2020';
import type { ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

/** An answer as it came over the wire. */
interface WireAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

type Json = { readonly [key: string]: unknown };

/** Holds real answers against the published document of a service. */
export class PublishedApi {
  private readonly ajv = addFormats(new Ajv2020({ allErrors: true, strict: false }));
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenAPIObject) {
    this.ajv.addSchema(document, 'api');
  }

  /**
   * Asks a running service, and takes the answer only when the document describes it.
   *
   * @param path address in the service, with or without a query
   * @throws Error that names what the document does not say
   */
  async fetch(service: string, path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(service + path, init);
    const { status, headers } = response;
    const misfits = this.misfits(init.method ?? 'GET', path, { status, headers, text: await response.clone().text() });
    if (misfits.length > 0) throw new Error(misfits.join('\n'));
    return response;
  }

  /**
   * What in an answer the document does not say, one line each; empty when all of it does.
   *
   * @param path as `/v1/articles?q=rain`
   */
  misfits(method: string, path: string, { status, headers, text }: WireAnswer): string[] {
    const template = this.templateOf(path.split('?')[0] ?? '');
    if (template === undefined) return [`${path} is not described`];
    const at = ['paths', template, method.toLowerCase(), 'responses', String(status)];
    const response = this.read(at);
    if (response === undefined) return [`${method} ${template}: status ${status} is not described: ${text.slice(0, 200)}`];
    const missing = Object.keys(this.read([...at, 'headers']) ?? {}).filter((name) => !headers.has(name));
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    const schema = this.read([...at, 'content', type, 'schema']);
    const isEmpty = text === '' && this.read([...at, 'content']) === undefined;
    const wrong = schema
      ? this.wrongBodies([...at, 'content', type, 'schema'], schema, text)
      : isEmpty
        ? []
        : [`content type ${type} is not described`];
    return [...missing.map((name) => `header ${name} is missing`), ...wrong].map(
      (line) => `${method} ${template} ${status}: ${line}`,
    );
  }

  private wrongBodies(at: readonly string[], { contentSchema }: Json, text: string): string[] {
    if (contentSchema === undefined) return this.isJson(at) ? this.wrong(at, JSON.parse(text)) : [];
    return piecesOf(text).flatMap((piece) => this.wrong([...at, 'contentSchema'], JSON.parse(piece)));
  }

  private isJson(at: readonly string[]): boolean {
    return /[/+]json$/.test(at.at(-2) ?? '');
  }

  private wrong(at: readonly string[], value: unknown): string[] {
    const pointer = at.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const validate = this.compiled.get(pointer) ?? this.ajv.compile({ $ref: `api#/${pointer}` });
    this.compiled.set(pointer, validate);
    validate(value);
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
  }

  /** The path of the document that an address matches; one without a parameter goes before one with. */
  private templateOf(path: string): string | undefined {
    if (path in this.document.paths) return path;
    return Object.keys(this.document.paths).find((template) =>
      new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path),
    );
  }

  private read(path: readonly string[]): Json | undefined {
    return path.reduce<unknown>((part, name) => (part as Json | undefined)?.[name], this.document) as Json | undefined;
  }
}

/** JSON texts of NDJSON, or the data of server-sent events. */
function piecesOf(text: string): string[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.flatMap((line) => (line.startsWith('{') ? [line] : line.startsWith('data: ') ? [line.slice(6)] : []));
}
