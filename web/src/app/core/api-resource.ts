// A read that follows its arguments, as signals: `apiResource('resource.show', () => ({ params: { id: this.id() } }))`.
import { computed, inject, resource, signal, untracked, type Signal } from '@angular/core';
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
  // The last good answer and what it answered, kept beside the read, which forgets both when it starts anew.
  const last = signal<{ answer: Answer; of: unknown } | undefined>(undefined);
  const read = resource({
    params: () => asked(),
    loader: async ({ params, abortSignal }): Promise<Answer> => {
      const answer = await call(id, { ...params, signal: abortSignal });
      if (!abortSignal.aborted) last.set({ answer, of: params });
      return answer;
    },
  });
  const value = computed<Answer | undefined>(() => {
    if (read.hasValue()) return read.value() as Answer;
    const kept = last();
    return kept && !(options.forget && kept.of !== asked()) ? kept.answer : undefined;
  });
  const put = (answer: Answer): void => {
    last.set({ answer, of: untracked(asked) });
    read.set(answer);
  };
  return {
    value,
    error: computed(() => { const error = read.error(); return error ? asProblem(error.cause ?? error) : undefined; }),
    isLoading: read.isLoading,
    isFirstLoad: computed(() => value() === undefined && !read.error()),
    reload: () => { read.reload(); },
    set: put,
    update: (change) => { const answer = untracked(value); if (answer !== undefined) put(change(answer)); },
  };
}
