// Files of posts: had by whoever may read the post wherever it is, by nobody else, and gone with it; nothing noted in a picture goes along.
import { randomUUID } from 'node:crypto';
import type { Post } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { Storage } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { HOSTILE, NOTED, pdfFile, photo, sendUpload } from '@trellis/resources/testing';
import { startApp } from '../../start-app';
import { ForgetOldPosts } from '../moderation/forget-old-posts';
import { connectLive, makeMeeting, makeNetwork, makeThread, type Meeting } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp, { FILES_MOST_MB: '4', FILES_QUOTA_MB: '10' }); });
afterAll(() => app?.stop());

const keep = async (person: TestPerson, bytes: Uint8Array, name: string) => person.client.call('post-file.keep', { body: { uploadId: await sendUpload(app, person, bytes, name) } });
const kept = async (person: TestPerson, bytes: Uint8Array | undefined = undefined, name = 'board.jpg') => (await keep(person, bytes ?? await photo(), name)).body;
const get = (person: TestPerson | undefined, path: string, headers: Record<string, string> = {}) => fetch(app.url + path, { headers: { ...(person && { authorization: `Bearer ${person.secret}` }), ...headers } });
const addressOf = (post: Post, fileId: string) => `/api/posts/${post.id}/files/${fileId}`;
const statuses = (people: (TestPerson | undefined)[], path: string) => Promise.all(people.map(async (person) => (await get(person, path)).status));
const reply = (person: TestPerson, threadId: string, files: object[], text = '', clientKey = randomUUID()) => person.client.call('post.create', { params: { id: threadId }, body: { text, clientKey, files } });
const storedOf = (trustId: string) => app.asOwner(trustId, async (db) => (await db.query('SELECT stored_as FROM kept_file WHERE trust_id = $1', [trustId])).rows.map(({ stored_as }: { stored_as: string }) => stored_as));
async function isStored(trustId: string, storedAs: string): Promise<boolean> {
  const found = await app.nest.get(Storage).read(`${trustId}/kept/${storedAs}`);
  found?.stream.destroy();
  return found !== null;
}

interface Scene extends Meeting { readonly threadId: string; readonly stranger: TestPerson }
async function makeScene(): Promise<Scene> {
  const meeting = await makeMeeting(app);
  return { ...meeting, threadId: await makeThread(app, meeting.trust.id, meeting.networkId, meeting.lead.id), stranger: await meeting.trust.person({ name: 'Sid Stranger' }) };
}
const posted = async ({ member, threadId }: Scene, alt = 'The board') => {
  const { id } = await kept(member);
  return { post: (await reply(member, threadId, [{ id, alt }])).body, fileId: id };
};

describe('a file of a post', () => {
  it('is heard of live, shown to members, found by a search for files, and nothing to anyone else', async () => {
    const scene = await makeScene();
    const { trust, lead, member, stranger, networkId, threadId } = scene;
    const socket = await connectLive(app, lead.secret);
    await socket.timeout(5000).emitWithAck('network.open', { networkId });
    const heard = new Promise<{ changes?: { post?: Post }[] }>((done) => socket.onAny((name: string, told: { changes?: { post?: Post }[] }) => { if (name === 'network.change') done(told); }));
    const { post, fileId } = await posted(scene);
    expect(post.files).toEqual([{ id: fileId, name: 'board.jpg', kind: 'picture', type: 'image/jpeg', bytes: expect.any(Number), pages: null, small: true, width: 40, height: 20, alt: 'The board' }]);
    expect(JSON.stringify(await heard)).toContain('"alt":"The board"');
    socket.close();
    expect((await lead.client.call('thread.show', { params: { id: threadId } })).body.page.items.at(-1)?.files).toEqual(post.files);
    const other = await (await TestTrust.make(app)).person();
    for (const end of ['', '/small']) expect(await statuses([lead, member, stranger, other, undefined], addressOf(post, fileId) + end)).toEqual([200, 200, 404, 404, 401]);
    expect((await lead.client.call('conversation.search', { query: { file: 'true' } })).body.items).toMatchObject([{ id: post.id, text: '', files: ['board.jpg'] }]);
    const seen = await get(lead, addressOf(post, fileId));
    expect([seen.headers.get('content-type'), seen.headers.get('x-content-type-options'), seen.headers.get('content-security-policy'), seen.headers.get('cache-control')]).toEqual(['image/jpeg', 'nosniff', "sandbox; default-src 'none'", 'private, no-cache']);
    const bytes = Buffer.from(await seen.arrayBuffer()).toString('latin1');
    expect(NOTED.filter((words) => bytes.includes(words))).toEqual([]);
    const known = { 'if-none-match': seen.headers.get('etag')! };
    expect((await get(lead, addressOf(post, fileId), known)).status).toBe(304);
    await lead.client.call('network.removeMember', { params: { id: networkId, personId: member.id } });
    expect((await get(member, addressOf(post, fileId), known)).status).toBe(404);
    expect(trust.id).not.toBe(other.id);
  });

  it('is its sender’s alone until it is posted, once for one upload, and once for one key', async () => {
    const { member, lead, threadId } = await makeScene();
    const uploadId = await sendUpload(app, member, pdfFile('Minutes'), '../minutes.exe');
    const [one, two] = [await member.client.call('post-file.keep', { body: { uploadId } }), await member.client.call('post-file.keep', { body: { uploadId } })];
    expect([one.status, one.body, two.body]).toMatchObject([201, { name: 'minutes.pdf', kind: 'pdf', pages: 1, width: null }, one.body]);
    expect(await statuses([member, lead], `/api/post-files/${one.body.id}/small`)).toEqual([200, 404]);
    expect((await reply(lead, threadId, [{ id: one.body.id }])).problem.errors).toMatchObject([{ path: 'body.files' }]);
    await lead.client.call('post-file.discard', { params: { id: one.body.id } });
    const clientKey = randomUUID();
    const answers = await Promise.all(Array.from({ length: 4 }, () => reply(member, threadId, [{ id: one.body.id }], 'The minutes', clientKey)));
    expect([answers.map(({ status }) => status), new Set(answers.map(({ body }) => body.id)).size]).toEqual([[201, 201, 201, 201], 1]);
    expect((await reply(member, threadId, [{ id: one.body.id }])).problem.errors).toMatchObject([{ path: 'body.files' }]);
    expect((await get(lead, addressOf(answers[0]!.body, one.body.id))).headers.get('content-disposition')).toMatch(/^attachment; filename="minutes.pdf"/);
    expect((await reply(member, threadId, [])).problem.errors).toMatchObject([{ path: 'body.text' }]);
    expect((await reply(member, threadId, Array.from({ length: 11 }, () => ({ id: randomUUID() })), 'x')).problem.errors).toMatchObject([{ path: 'body.files' }]);
  });

  it('is refused when it could do harm, is too large, or more than there is room for', async () => {
    const { member } = await makeScene();
    for (const [what, make, name] of HOSTILE.filter(([what]) => /macros|script|under a|larger|program/.test(what))) expect([what, (await keep(member, make(), name)).problem.code]).toEqual([what, 'file.refused']);
    await expect(sendUpload(app, member, Buffer.alloc(4_400_000, 65), 'long.txt')).rejects.toThrow();
    for (let count = 0; count < 2; count += 1) expect((await keep(member, Buffer.alloc(3_900_000, 65 + count), 'long.txt')).status).toBe(201);
    await expect(sendUpload(app, member, Buffer.alloc(3_900_000, 70), 'long.txt')).rejects.toThrow();
  });

  it('is changed with the post, whose history names what was there', async () => {
    const scene = await makeScene();
    const { trust, lead, member } = scene;
    const { post, fileId } = await posted(scene);
    const [stored] = await storedOf(trust.id);
    const second = await kept(member, pdfFile('Plan'), 'plan.pdf');
    const edit = (person: TestPerson, body: object) => person.client.call('post.edit', { params: { id: post.id }, body });
    expect((await edit(member, { text: '' })).body.files).toEqual(post.files);
    expect((await edit(member, { text: '', files: [{ id: second.id }, { id: fileId, alt: 'The board, after the lesson' }] })).body.files.map(({ name, alt }: { name: string; alt: string }) => [name, alt])).toEqual([['plan.pdf', ''], ['board.jpg', 'The board, after the lesson']]);
    expect((await edit(member, { text: '', files: [] })).problem.errors).toMatchObject([{ path: 'body.text' }]);
    expect((await edit(lead, { text: 'x', files: [] })).status).toBe(403);
    expect((await edit(member, { text: 'Only the plan', files: [{ id: second.id }] })).body.files).toMatchObject([{ name: 'plan.pdf' }]);
    expect(await statuses([lead], addressOf(post, fileId))).toEqual([404]);
    expect(await isStored(trust.id, stored!)).toBe(false);
    expect((await lead.client.call('post.history', { params: { id: post.id } })).body.items.map(({ files }) => files)).toEqual([['board.jpg'], ['plan.pdf', 'board.jpg']]);
  });

  it('is found by its name and by what it is said to show, by members, as long as it is there', async () => {
    const scene = await makeScene();
    const { lead, member, stranger, networkId, threadId } = scene;
    const other = await (await TestTrust.make(app)).person();
    const found = async (person: TestPerson, q: string) => (await person.client.call('conversation.search', { query: { q } })).body.items.map(({ id }) => id);
    const { id } = await kept(member, pdfFile('Plan'), 'Ratio_planning-grid 2.pdf');
    const { body: plan } = await reply(member, threadId, [{ id }], 'Here it is');
    const { post: board } = await posted(scene, 'A beaker over a flame');
    for (const q of ['ratio', 'grids', 'planning_grid', 'Ratio_planning-grid 2.pdf', 'pdf -flame']) expect([q, await found(lead, q)]).toEqual([q, [plan.id]]);
    expect((await lead.client.call('conversation.search', { query: { q: 'ratio' } })).body.items).toMatchObject([{ text: 'Here it is', files: ['Ratio_planning-grid 2.pdf'] }]);
    expect([await found(lead, 'beakers'), await found(member, 'board')]).toEqual([[board.id], [board.id]]);
    expect([await found(stranger, 'ratio'), await found(other, 'ratio')]).toEqual([[], []]);
    await member.client.call('post.edit', { params: { id: board.id }, body: { text: 'Only words', files: [] } });
    await member.client.call('post.delete', { params: { id: plan.id } });
    expect([await found(lead, 'beakers'), await found(lead, 'ratio')]).toEqual([[], []]);
    await lead.client.call('network.removeMember', { params: { id: networkId, personId: member.id } });
    expect(await found(member, 'board')).toEqual([]);
  });

  it('goes where the post goes', async () => {
    const scene = await makeScene();
    const { trust, lead, member, stranger, threadId } = scene;
    const { post, fileId } = await posted(scene);
    const elsewhere = await makeNetwork(app, trust.id, { leads: [lead.id], members: [stranger.id] });
    const forwarded = (await lead.client.call('post.forward', { params: { id: post.id }, body: { networkId: elsewhere, text: 'Look', clientKey: randomUUID() } })).body;
    const quote = (await stranger.client.call('post.quote', { params: { id: forwarded.postId } })).body.quote;
    expect(quote?.files).toEqual(post.files);
    expect(await statuses([stranger, member], `/api/posts/${forwarded.postId}/files/${fileId}`)).toEqual([200, 404]);
    await lead.client.call('network.update', { params: { id: scene.networkId }, body: { open: false } });
    expect(await statuses([stranger, lead], `/api/posts/${forwarded.postId}/files/${fileId}`)).toEqual([404, 200]);
    await lead.client.call('thread.move', { params: { id: threadId }, body: { networkId: elsewhere, reason: 'It belongs there' } });
    expect(await statuses([stranger, member], addressOf(post, fileId))).toEqual([200, 404]);
  });

  it('is not served once the post is hidden or deleted, but to whoever looks after a report, and goes with the words that are no longer kept', async () => {
    const scene = await makeScene();
    const { trust, lead, member, networkId } = scene;
    const guard = await trust.person({ name: 'Gwen Guard' });
    const admin = await trust.person({ roles: ['trust_admin'] });
    await admin.client.call('safeguarding.add', { body: { personId: guard.id } });
    const { post, fileId } = await posted(scene);
    const reader = await trust.person();
    await reader.client.call('network.join', { params: { id: networkId } });
    await reader.client.call('report.create', { params: { id: post.id }, body: { category: 'unkind' } });
    await lead.client.call('post.hide', { params: { id: post.id }, body: { reason: 'It shows a pupil' } });
    expect(await statuses([lead, member, guard], addressOf(post, fileId))).toEqual([404, 404, 404]);
    const [report] = (await guard.client.call('report.list')).body.items;
    expect(report?.post.files).toEqual(post.files);
    expect(await statuses([guard, lead, reader, member], `/api/reports/${report!.id}/files/${fileId}`)).toEqual([200, 200, 404, 404]);
    const [stored] = await storedOf(trust.id);
    await member.client.call('post.delete', { params: { id: post.id } });
    expect(await isStored(trust.id, stored!)).toBe(true);
    await guard.client.call('report.close', { params: { id: report!.id }, body: { outcome: 'We spoke about it' } });
    await admin.client.call('retention.save', { body: { keepMonths: 12 } });
    await app.asOwner(trust.id, (db) => db.query("UPDATE post SET created_at = now() - interval '13 months' WHERE trust_id = $1 AND id = $2", [trust.id, post.id]));
    await app.nest.get(ForgetOldPosts).run(trust.id);
    expect([await isStored(trust.id, stored!), await storedOf(trust.id)]).toEqual([false, []]);

    const again = await posted(scene);
    await member.client.call('post.delete', { params: { id: again.post.id } });
    expect([await statuses([lead, member], addressOf(again.post, again.fileId)), await storedOf(trust.id)]).toEqual([[404, 404], []]);
  });
});

describe('a file that is asked with, without a name', () => {
  it('says nothing of who sent it, and is a picture', async () => {
    const { trust, lead, member, networkId } = await makeScene();
    const ask = (files: object[], clientKey = randomUUID()) => member.client.call('unnamed.ask', { params: { id: networkId }, body: { title: 'Is it only me?', text: 'My board', clientKey, files } });
    const document = await kept(member, pdfFile('Plan'), 'plan-by-bo-lee.pdf');
    expect((await ask([{ id: document.id }])).problem.errors).toMatchObject([{ path: 'body.files', message: expect.stringMatching(/^Documents.*Only pictures/) }]);
    const picture = await kept(member, await photo(), 'bo-lee.jpg');
    const clientKey = randomUUID();
    const { thread } = (await ask([{ id: picture.id, alt: 'A board' }], clientKey)).body;
    expect((await ask([{ id: picture.id }], clientKey)).body.thread.id).toBe(thread.id);
    const [post] = (await lead.client.call('thread.show', { params: { id: thread.id } })).body.page.items;
    expect(post).toMatchObject({ author: { id: null }, files: [{ name: 'picture-1.jpg', alt: 'A board' }] });
    expect((await get(lead, addressOf(post!, post!.files[0]!.id))).headers.get('content-disposition')).not.toContain('bo-lee');
    const rows = await app.asOwner(trust.id, async (db) => {
      const { rows: tables } = await db.query("SELECT schemaname AS s, tablename AS t FROM pg_tables WHERE schemaname NOT IN ('pg_catalog','information_schema')");
      const found: string[] = [];
      for (const { s, t } of tables as { s: string; t: string }[]) {
        for (const words of [post!.files[0]!.id, 'bo-lee.jpg', picture.id]) if ((await db.query(`SELECT 1 FROM "${s}"."${t}" x WHERE strpos(x::text, $1) > 0 AND (strpos(x::text, $2) > 0 OR $1 = 'bo-lee.jpg') LIMIT 1`, [words, member.id])).rows.length) found.push(`${t} ${words}`);
      }
      return found;
    });
    expect(rows).toEqual([]);
  });
});
