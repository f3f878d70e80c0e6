// Two people at one lesson: each saving of a draft says who else writes, and that a version was saved meanwhile.
import { TestBed } from '@angular/core/testing';
import { TRANSPORT } from '../../core/api-client';
import { answering, type Prepared } from '../../core/testing/transport';
import type { DocumentJson } from '../lesson/lesson-document';
import { EditSession } from './edit-session';
import { writingLine } from './writing-line';

const document: DocumentJson = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] }] };
const rob = { id: 'r', name: 'Rob Tennant', school: 'Thornfleet School' };
const lesson: Prepared = { status: 200, body: { id: 'l', title: 'Ice', number: 1, document, abilities: { edit: true }, mine: { hasDraft: false } } };
const draft = (version: number, stale: boolean, others: object[]): Prepared => ({ status: 200, body: { document, baseNumber: 1, savedAt: '2026-03-02T10:42:00Z', version, stale, others } });

it('is told of whoever writes too, and of a version saved meanwhile', async () => {
  localStorage.clear();
  const { transport } = answering([lesson, draft(1, false, [rob]), draft(2, true, [])]);
  TestBed.configureTestingModule({ providers: [{ provide: TRANSPORT, useValue: transport }, EditSession] });
  const session = TestBed.inject(EditSession);
  await session.open('l');
  session.attach({ value: () => document, replace: () => undefined });
  expect([session.others(), session.behind()]).toEqual([[], false]);
  session.keeper.touch();
  await session.keeper.flush();
  expect([writingLine(session.others()), session.behind()]).toEqual(['Rob Tennant is changing this too', false]);
  session.keeper.touch();
  await session.keeper.flush();
  expect([writingLine(session.others()), session.behind()]).toEqual(['', true]);
});

it('names two, and counts more', () => {
  expect(writingLine([rob, { name: 'Ann Li' }])).toBe('Rob Tennant and Ann Li are changing this too');
  expect(writingLine([rob, { name: 'Ann Li' }, { name: 'Jo Bell' }])).toBe('Rob Tennant and 2 others are changing this too');
});
