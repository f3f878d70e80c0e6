// What the API client sends, what it retries, and what a failure becomes.
import { TestBed } from '@angular/core/testing';
import { ApiClient, TRANSPORT, apiUrl } from './api-client';
import { ApiProblem } from './api-problem';
import { answering, type Sent } from './testing/transport';

function clientWith(...answers: Parameters<typeof answering>[0]): { api: ApiClient; sent: Sent[] } {
  const { transport, sent } = answering(answers);
  TestBed.configureTestingModule({ providers: [{ provide: TRANSPORT, useValue: transport }] });
  return { api: TestBed.inject(ApiClient), sent };
}

async function problemOf(call: Promise<unknown>): Promise<ApiProblem> {
  try {
    await call;
  } catch (caught) {
    if (caught instanceof ApiProblem) return caught;
    throw caught;
  }
  throw new Error('The call succeeded');
}

describe('ApiClient', () => {
  it('fills the path, escapes it, and leaves out what is empty in the query', async () => {
    const { api, sent } = clientWith({ status: 200, body: { items: [] } });
    await api.call('network.changes', { params: { id: 'a/b' }, query: { after: 3 } });
    expect(sent[0]?.url).toBe('/api/networks/a%2Fb/changes?after=3');
    expect(apiUrl('resource.search', { query: { q: '', subject: 'maths' } })).toBe('/api/resources?subject=maths');
  });

  it('gives every POST a key and sends the same one after a network failure', async () => {
    const { api, sent } = clientWith('unreachable', { status: 201, body: { id: '1' } });
    await api.call('post.create', { params: { id: 't' }, body: { text: 'Hello', clientKey: 'k' } });
    expect(sent).toHaveLength(2);
    expect(sent[0]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(sent[1]?.headers['Idempotency-Key']).toBe(sent[0]?.headers['Idempotency-Key']);
  });

  it('keeps a key that was given, and gives a GET none', async () => {
    const { api, sent } = clientWith({ status: 201, body: {} }, { status: 200, body: {} });
    await api.call('resource.adapt', { params: { id: 'r' }, body: {}, idempotencyKey: 'mine' });
    await api.call('session.show');
    expect(sent[0]?.headers['Idempotency-Key']).toBe('mine');
    expect(sent[1]?.headers['Idempotency-Key']).toBeUndefined();
  });

  it('says that the server is unreachable after the second failure, and not a third try', async () => {
    const { api, sent } = clientWith('unreachable', 'unreachable', { status: 200, body: {} });
    expect((await problemOf(api.call('session.show'))).code).toBe('network.unreachable');
    expect(sent).toHaveLength(2);
  });

  it('turns a problem answer into an ApiProblem with its fields', async () => {
    const { api } = clientWith({ status: 422, body: { code: 'request.invalid', status: 422, title: 'x', errors: [{ path: 'body.title', message: 'Please enter a title' }], requestId: 'q1' } });
    const problem = await problemOf(api.call('resource.create', { body: { title: '', subject: 'maths' } }));
    expect(problem).toMatchObject({ code: 'request.invalid', status: 422, requestId: 'q1', errors: [{ path: 'body.title', message: 'Please enter a title' }] });
  });

  it('survives an answer that is not ours', async () => {
    const { api } = clientWith({ status: 502, body: '<html>Bad gateway</html>' });
    expect((await problemOf(api.call('session.list'))).code).toBe('service.unavailable');
  });

  it('answers null for 204', async () => {
    const { api } = clientWith({ status: 204 });
    expect(await api.call('session.close')).toBeNull();
  });

  it('repeats a call once after signing in again, with the same key', async () => {
    const gone = { status: 401, body: { code: 'session.required', status: 401, title: 'x' } };
    const { api, sent } = clientWith(gone, { status: 201, body: { id: '1' } });
    let asked = 0;
    api.whenSignedOut(() => { asked += 1; return Promise.resolve(true); });
    expect(await api.call('post.create', { params: { id: 't' }, body: { text: 'Hello', clientKey: 'k' } })).toEqual({ id: '1' });
    expect(asked).toBe(1);
    expect(sent[1]?.headers['Idempotency-Key']).toBe(sent[0]?.headers['Idempotency-Key']);
  });

  it('does not ask a person to sign in again because their password was wrong', async () => {
    const refused = { status: 401, body: { code: 'session.refused', status: 401, title: 'x' } };
    const { api } = clientWith(refused, refused);
    api.whenSignedOut(() => { throw new Error('asked'); });
    expect((await problemOf(api.call('session.open', { body: { email: 'a@b.uk', password: 'x' } }))).code).toBe('session.refused');
    expect((await problemOf(api.call('password.set', { body: { current: 'x', password: 'three new words' } }))).code).toBe('session.refused');
  });
});
