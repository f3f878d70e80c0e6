// Who is signed in, as the rest of the application sees it.
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { Component } from '@angular/core';
import { TRANSPORT } from './api-client';
import { can, safeReturn, signedIn } from './guards';
import { Session } from './session';
import { answering, type Prepared, type Sent } from './testing/transport';

@Component({ template: '' })
class BlankPage {}

const me = { id: 'p1', name: 'Priya Nair', email: 'p@x.uk', trust: { id: 't', name: 'T', slug: 't', smallestGroup: 10 }, school: { id: 's', name: 'S' }, phase: 'secondary', mainSubject: 'biology', roles: [], abilities: ['insight.read'] };
const signedOut = { status: 401, body: { code: 'session.required', status: 401, title: 'x' } };

function start(...answers: Prepared[]): { session: Session; router: Router; sent: Sent[] } {
  const { transport, sent } = answering(answers);
  TestBed.configureTestingModule({
    providers: [
      { provide: TRANSPORT, useValue: transport },
      provideRouter([
        { path: 'sign-in', component: BlankPage }, { path: 'no-permission', component: BlankPage }, { path: 'unreachable', component: BlankPage },
        { path: '', canActivate: [signedIn], children: [{ path: 'insight', canActivate: [can('insight.read')], component: BlankPage }, { path: 'admin', canActivate: [can(['people.manage', 'audit.read'])], component: BlankPage }] },
      ]),
    ],
  });
  return { session: TestBed.inject(Session), router: TestBed.inject(Router), sent };
}

describe('Session', () => {
  it('asks once who is here, however many want to know', async () => {
    const { session, sent } = start({ status: 200, body: me });
    expect(session.me()).toBeUndefined();
    const [first, second] = await Promise.all([session.load(), session.load()]);
    expect(first).toEqual(me);
    expect(second).toEqual(me);
    await session.load();
    expect(sent).toHaveLength(1);
    expect(session.can('insight.read')).toBe(true);
    expect(session.can('people.manage')).toBe(false);
  });

  it('takes 401 for signed out and anything else for a problem', async () => {
    const { session } = start(signedOut);
    expect(await session.load()).toBeNull();
    expect(session.signedIn()).toBe(false);
    TestBed.resetTestingModule();
    const other = start({ status: 500, body: { code: 'fault', status: 500, title: 'x' } }).session;
    await expect(other.load()).rejects.toMatchObject({ code: 'fault' });
    expect(other.me()).toBeUndefined();
  });

  it('signs in and out', async () => {
    const { session, router } = start({ status: 201, body: me }, { status: 204 });
    await session.signIn('p@x.uk', 'secret');
    expect(session.signedIn()).toBe(true);
    await session.signOut();
    expect(session.me()).toBeNull();
    expect(router.url).toBe('/sign-in');
  });

  it('sends who is signed out to sign in, and remembers where they were going', async () => {
    const { router } = start(signedOut);
    await router.navigateByUrl('/insight?wave=2');
    expect(router.url).toBe('/sign-in?to=%2Finsight%3Fwave%3D2');
  });

  it('opens what an ability opens, and shows the no-permission page in place of the rest', async () => {
    const { router } = start({ status: 200, body: me });
    await router.navigateByUrl('/insight');
    expect(router.url).toBe('/insight');
    await router.navigateByUrl('/admin');
    expect(router.url).toBe('/no-permission');
  });

  it('returns only to addresses of this application', () => {
    expect(safeReturn('/library?q=cells')).toBe('/library?q=cells');
    for (const evil of ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', undefined, '/sign-in?to=/sign-in']) expect(safeReturn(evil)).toBe('/');
  });
});
