// For specs: a network that gives prepared answers in order and remembers what was sent.
export interface Sent { readonly method: string; readonly url: string; readonly headers: Readonly<Record<string, string>>; readonly body: unknown }
export type Prepared = 'unreachable' | { readonly status: number; readonly body?: unknown };

/** What the client reads of a Response; the test's browser has no fetch of its own. */
function responseOf({ status, body }: Exclude<Prepared, 'unreachable'>): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  const type = typeof body === 'string' ? 'text/html' : status >= 400 ? 'application/problem+json' : 'application/json';
  return {
    status, ok: status < 400, headers: { get: () => type },
    text: () => Promise.resolve(text), json: () => Promise.resolve().then(() => JSON.parse(text) as unknown),
  } as unknown as Response;
}

export function answering(answers: readonly Prepared[]): { transport: (url: string, init: RequestInit) => Promise<Response>; sent: Sent[] } {
  const left = [...answers];
  const sent: Sent[] = [];
  const transport = (url: string, init: RequestInit): Promise<Response> => {
    sent.push({ method: init.method ?? 'GET', url, headers: init.headers as Record<string, string>, body: typeof init.body === 'string' ? JSON.parse(init.body) as unknown : init.body });
    const next = left.shift();
    if (!next) return Promise.reject(new Error(`No answer prepared for ${url}`));
    return next === 'unreachable' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(responseOf(next));
  };
  return { transport, sent };
}
