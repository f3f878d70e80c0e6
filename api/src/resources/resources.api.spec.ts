// Resources over HTTP: writing, sharing, finding, publishing, retiring; and who may not.
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { lessonOf, makeResource } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

const found = async (person: Awaited<ReturnType<TestTrust['person']>>, query: Record<string, unknown>) =>
  (await person.client.call('resource.search', { query })).body.items.map(({ id }) => id);

describe('writing a resource', () => {
  it('answers with all of it, and what its author may do', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const reply = await jo.client.call('resource.create', { body: { title: '  Particle   model ', subject: 'science', keyStages: ['KS3'], years: [7, 8], document: lessonOf('# One', 'Two three') } });
    expect(reply.status).toBe(201);
    expect(reply.body).toMatchObject({
      title: 'Particle model', visibility: 'private', number: 1, version: 1, blocks: 2, coreShare: 0, origin: null, licence: 'trust-owned', language: 'en-GB', keyStages: ['KS3'], years: [7, 8],
      author: { id: jo.id, school: 'Ash Primary' }, contributors: [{ id: jo.id }], school: { id: jo.schoolId },
      abilities: { edit: true, adapt: true, publish: false, retire: true, seeReception: true }, mine: { lastTaughtOn: null, thanked: false, adaptations: [], hasDraft: false },
    });
    expect(reply.body.document.content?.every((block) => typeof (block['attrs'] as { id: unknown }).id === 'string')).toBe(true);
    expect((await jo.client.call('resource.show', { params: { id: reply.body.id } })).body).toEqual(reply.body);
  });

  it('gives an empty page when no document is sent', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { body } = await jo.client.call('resource.create', { body: { title: 'To do', subject: 'maths' } });
    expect(body.document.content).toHaveLength(1);
  });
});
