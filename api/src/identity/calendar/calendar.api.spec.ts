// The school calendar: written by administrators, read by everyone of the trust, recorded.
import { TestTrust } from '../testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

describe('the calendar', () => {
  it('has school hours from the start, and takes terms, holidays and INSET days', async () => {
    const trust = await TestTrust.make(app);
    const [admin, teacher] = [await trust.person({ roles: ['trust_admin'] }), await trust.person()];
    expect((await teacher.client.call('schoolDays.show')).body).toMatchObject({ spans: [], hours: { morning: '07:30', evening: '18:00' } });
    const day = { startsOn: '2026-11-27', endsOn: '2026-11-27' };
    const inset = await admin.client.call('schoolDays.add', { body: { kind: 'inset', name: 'Training day', ...day, schoolId: trust.schoolId } });
    expect([inset.status, inset.body.school?.name]).toEqual([201, 'Ash Primary']);
    await admin.client.call('schoolDays.add', { body: { kind: 'term', name: 'Autumn', startsOn: '2026-09-02', endsOn: '2026-12-18' } });
    expect((await teacher.client.call('schoolDays.show')).body.spans.map(({ name }) => name)).toEqual(['Autumn', 'Training day']);
    expect((await admin.client.call('schoolDays.remove', { params: { id: inset.body.id } })).status).toBe(204);
    expect((await admin.client.call('schoolDays.remove', { params: { id: inset.body.id } })).status).toBe(404);
    const acts = (await admin.client.call('audit.list')).body.items.map(({ act }) => act);
    expect(acts).toEqual(['calendar.remove', 'calendar.add', 'calendar.add']);
  });

  it('refuses what cannot be, beside the field', async () => {
    const trust = await TestTrust.make(app);
    const admin = await trust.person({ roles: ['trust_admin'] });
    const add = async (body: object) => (await admin.client.call('schoolDays.add', { body: { kind: 'holiday', name: 'x', startsOn: '2026-10-26', endsOn: '2026-10-30', ...body } })).problem.errors?.map(({ path }) => path);
    expect(await add({ endsOn: '2026-10-20' })).toEqual(['body.endsOn']);
    expect(await add({ endsOn: '2027-10-20' })).toEqual(['body.endsOn']);
    expect(await add({ kind: 'term', schoolId: trust.schoolId })).toEqual(['body.schoolId']);
    expect(await add({ name: ' ' })).toEqual(['body.name']);
    const foreign = (await TestTrust.make(app)).schoolId;
    expect((await admin.client.call('schoolDays.add', { body: { kind: 'inset', name: 'x', startsOn: '2026-10-26', endsOn: '2026-10-26', schoolId: foreign } })).status).toBe(404);
    expect((await admin.client.call('schoolDays.hours', { body: { quiet: true, morning: '18:00', evening: '07:30' } })).problem.errors?.[0]?.path).toBe('body.evening');
    expect((await admin.client.call('schoolDays.hours', { body: { quiet: false, morning: '08:00', evening: '17:00' } })).body).toEqual({ quiet: false, morning: '08:00', evening: '17:00' });
    const elsewhere = await (await TestTrust.make(app)).person();
    expect((await elsewhere.client.call('schoolDays.show')).body.hours.morning).toBe('07:30');
  });
});
