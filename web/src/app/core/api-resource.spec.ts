// A read follows its arguments, keeps what it had while the next is on its way, and speaks of problems.
import { Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TRANSPORT } from './api-client';
import { apiResource, type ApiResource } from './api-resource';
import { answering, type Prepared, type Sent } from './testing/transport';

const school = (name: string): Prepared => ({ status: 200, body: { id: name, name } });
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) { TestBed.tick(); await new Promise((done) => setTimeout(done)); }
}

function read(answers: Prepared[], id: () => string | undefined, forget = false): { it: ApiResource<{ name: string }>; sent: Sent[] } {
  const { transport, sent } = answering(answers);
  TestBed.configureTestingModule({ providers: [{ provide: TRANSPORT, useValue: transport }] });
  const it = runInInjectionContext(TestBed.inject(Injector), () => apiResource('person.show', () => { const given = id(); return given ? { params: { id: given } } : undefined; }, { forget }));
  return { it, sent };
}

describe('apiResource', () => {
  it('waits for its arguments, then answers', async () => {
    const id = signal<string | undefined>(undefined);
    const { it: person, sent } = read([school('Ash')], id);
    await settle();
    expect(sent).toHaveLength(0);
    expect(person.isFirstLoad()).toBe(true);
    id.set('1');
    await settle();
    expect(sent.map(({ url }) => url)).toEqual(['/api/people/1']);
    expect(person.value()?.name).toBe('Ash');
    expect(person.isFirstLoad()).toBe(false);
  });

  it('shows the old answer until the new one is here, unless told to forget', async () => {
    for (const forget of [false, true]) {
      TestBed.resetTestingModule();
      const id = signal<string | undefined>('1');
      const { it: person } = read([school('Ash'), school('Birch')], id, forget);
      await settle();
      id.set('2');
      TestBed.tick();
      expect(person.value()?.name).toBe(forget ? undefined : 'Ash');
      expect(person.isLoading()).toBe(true);
      await settle();
      expect(person.value()?.name).toBe('Birch');
    }
  });

  it('keeps the answer through a failed reload, says the problem, and recovers', async () => {
    const { it: person } = read([school('Ash'), { status: 503, body: { code: 'service.unavailable', status: 503, title: 'x' } }, school('Ash again')], () => '1');
    await settle();
    person.reload();
    await settle();
    expect(person.error()?.code).toBe('service.unavailable');
    expect(person.value()?.name).toBe('Ash');
    person.reload();
    await settle();
    expect(person.error()).toBeUndefined();
    expect(person.value()?.name).toBe('Ash again');
  });

  it('takes an answer from a write, and forgets no more than it must', async () => {
    const { it: person, sent } = read([school('Ash')], () => '1', true);
    await settle();
    person.set({ name: 'Changed' });
    await settle();
    expect(person.value()?.name).toBe('Changed');
    person.update((was) => ({ name: `${was.name} twice` }));
    await settle();
    expect(person.value()?.name).toBe('Changed twice');
    expect(sent).toHaveLength(1);
  });
});
