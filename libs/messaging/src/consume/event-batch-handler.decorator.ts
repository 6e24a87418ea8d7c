import type { ArgumentsHost, RpcExceptionFilter } from '@nestjs/common';
import { Catch, UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { Observable } from 'rxjs';
import { throwError } from 'rxjs';
import type { Catalogue, EventIn, EventTopicIn, NabaCatalogue } from '../catalogue';
import type { EventBatchMethod } from './inbound-event';

/** Nest would replace a handler's error by "Internal server error"; the strategy must see which one it was. */
@Catch()
class KeepErrorFilter implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

type EventBatchDecorator<T> = <M extends EventBatchMethod<T>>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<M>,
) => void;

/** `EventBatchHandler` for another catalogue than Naba's own. */
export function eventBatchHandlerFor<C extends Catalogue>(): <T extends EventTopicIn<C>>(
  topic: T,
) => EventBatchDecorator<EventIn<C, T>> {
  return (topic) => (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    EventPattern(topic)(target, key, descriptor);
    UseFilters(new KeepErrorFilter())(target, key, descriptor);
  };
}

/**
 * Makes a controller's method the handler of a topic: `(events, context) => Promise<Outcome[]>`, typed by the catalogue.
 * The strategy that consumes the topic refuses to start unless the topic has exactly one.
 */
export const EventBatchHandler = eventBatchHandlerFor<NabaCatalogue>();
