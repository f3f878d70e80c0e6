// A read that follows its arguments, as signals: `apiResource('resource.show', () => ({ params: { id: this.id() } }))`.
import { computed, inject, linkedSignal, resource, type Signal } from '@angular/core';
import type { RouteId, RouteTypes } from '@trellis/contracts';
import { ApiClient, type ApiArgs, type CallOptions } from './api-client';
import { asProblem, type ApiProblem } from './api-problem';

export interface ApiResource<T> {
  /** The last good answer; undefined before the first. It stays while a reload or a change of arguments is under way. */
  readonly value: Signal<T | undefined>;
  readonly error: Signal<ApiProblem | undefined>;
  readonly isLoading: Signal<boolean>;
  /** Nothing to show yet: draw the skeleton. */
  readonly isFirstLoad: Signal<boolean>;
  reload(): void;
  /** Puts a known answer in place, e.g. what a write returned. */
  set(value: T): void;
  update(change: (value: T) => T): void;
}

/**
 * @param args called reactively; undefined means "do not ask yet". Changed arguments cancel the call under way.
 * @param options.forget true: a change of arguments empties the value at once (another thing, not another page of it)
 */
export function apiResource<Id extends RouteId>(
  id: Id, args: () => ApiArgs<Id> | undefined = () => ({}) as ApiArgs<Id>, options: { forget?: boolean } = {},
): ApiResource<RouteTypes[Id]['response']> {
  type Answer = RouteTypes[Id]['response'];
  const api = inject(ApiClient);
  const call = api.call.bind(api) as unknown as (route: Id, given: ApiArgs<Id> & CallOptions) => Promise<Answer>;
  // Compared by content, so that a recomputed but equal request is not sent again.
  const asked = computed(() => args(), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  const read = resource({
    params: () => asked(),
    loader: ({ params, abortSignal }): Promise<Answer> => call(id, { ...params, signal: abortSignal }),
  });
  const current = computed(() => (read.hasValue() ? { answer: read.value() as Answer } : undefined));
  const kept = linkedSignal<{ now: { answer: Answer } | undefined; of: unknown }, { answer: Answer; of: unknown } | undefined>({
    source: () => ({ now: current(), of: asked() }),
    computation: ({ now, of }, previous) => {
      if (now) return { answer: now.answer, of };
      if (options.forget && previous?.value?.of !== of) return undefined;
      return previous?.value;
    },
  });
  const value = computed(() => kept()?.answer);
  return {
    value,
    error: computed(() => { const error = read.error(); return error ? asProblem(error.cause ?? error) : undefined; }),
    isLoading: read.isLoading,
    isFirstLoad: computed(() => kept() === undefined && !read.error()),
    reload: () => { read.reload(); },
    set: (answer) => { read.set(answer); },
    update: (change) => { const answer = kept()?.answer; if (answer !== undefined) read.set(change(answer)); },
  };
}
