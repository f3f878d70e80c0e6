// A response is owed where many have changed what is core, also when too few have rated for any figure.
import type { ResourceFull } from '@trellis/contracts';
import { TestTrust } from '@trellis/identity/testing';
import { mandateBody, openNext } from '@trellis/mandates/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { lessonOf, makeResource } from '@trellis/resources/testing';
import { startApp } from '../../start-app';
import { CloseWave } from './close-wave';
import { OweResponses } from './owe-responses';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

type Block = NonNullable<ResourceFull['document']['content']>[number];
const attrsOf = (block: Block) => block['attrs'] as Record<string, unknown>;
const said = (block: Block, text: string): Block => ({ ...block, content: [{ type: 'text', text }] });

/** A lesson whose only paragraph is core, expected of everyone; so many colleagues have reworded it, nobody has rated. */
async function changedBy(people: number): Promise<{ causes: string[]; figures: string }[]> {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader', 'trust_admin', 'subject_lead'] });
  const made = await makeResource(leader, { document: lessonOf('Goggles on.') });
  await leader.client.call('resource.publish', { params: { id: made.id } });
  const [block] = made.document.content as [Block];
  const core = { ...block, attrs: { ...attrsOf(block), core: true, coreReason: 'The safety rules of every lab', coreUntil: '2099-07-31' } };
  await leader.client.call('revision.create', { params: { id: made.id }, body: { document: { type: 'doc', content: [core] }, baseNumber: made.number } });
  for (let i = 0; i < people; i++) {
    const { client } = await trust.person();
    const copy = (await client.call('resource.adapt', { params: { id: made.id }, body: {} })).body;
    const [own] = copy.document.content as [Block];
    const saved = await client.call('revision.create', { params: { id: copy.id }, body: { document: { type: 'doc', content: [said(own, `Goggles and gloves, ${i}.`)] }, baseNumber: copy.number, coreReasons: [{ blockId: attrsOf(own)['id'] as string, reason: 'We use a stronger acid' }] } });
    if (saved.status !== 201) throw new Error(JSON.stringify(saved.problem));
  }
  await leader.client.call('mandate.create', { body: mandateBody(leader.id, [made.id]) });
  const waveId = await openNext(leader, 'Autumn 1');
  await app.nest.get(CloseWave).run({ trustId: trust.id }, waveId);
  await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
  return (await leader.client.call('response.list')).body.items.map(({ causes, figures }) => ({ causes, figures }));
}

it('owes one from ten people on', async () => {
  expect(await changedBy(9)).toEqual([]);
  expect(await changedBy(10)).toEqual([{ causes: ['Many have changed a core part in their own version'], figures: 'Too few have rated it for any figure to be shown.' }]);
});
