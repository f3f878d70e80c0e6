// Images over HTTP: taken for what their bytes are, served so that nothing in them can run, and never across trusts.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { lessonOf, makeResource, NOTED, photo } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

/** One grey pixel. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCB9yMT4AAAAABJRU5ErkJggg==', 'base64');
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

function send(person: TestPerson, bytes: Uint8Array, name = 'leaf.png', type = 'image/png') {
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(bytes)], { type }), name);
  return person.client.call('file.upload', { body: form });
}
const get = (person: TestPerson, path: string) => fetch(app.url + path, { headers: { authorization: `Bearer ${person.secret}` } });

describe('uploading an image', () => {
  it('gives an address that a lesson may show, to anyone of the trust and nobody else', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const { status, body } = await send(jo, PNG, 'Blatt “1”.png');
    expect([status, body]).toEqual([201, { id: expect.any(String), url: `/api/files/${body.id}`, type: 'image/png', bytes: PNG.length }]);
    const shown = await get(sam, body.url);
    expect(Buffer.from(await shown.arrayBuffer()).equals(PNG)).toBe(true);
    expect(Object.fromEntries(['content-type', 'x-content-type-options', 'content-security-policy', 'cache-control', 'content-disposition'].map((name) => [name, shown.headers.get(name)]))).toEqual({
      'content-type': 'image/png', 'x-content-type-options': 'nosniff', 'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'private, max-age=31536000, immutable',
      'content-disposition': "inline; filename=\"Blatt _1_.png\"; filename*=UTF-8''Blatt%20%E2%80%9C1%E2%80%9D.png",
    });
    const image = { type: 'paragraph', content: [{ type: 'image', attrs: { src: body.url, alt: 'A leaf' } }] };
    await makeResource(jo, { document: { type: 'doc', content: [...lessonOf('Look').content, image] } });
    const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_admin'] });
    expect((await get(stranger, body.url)).status).toBe(404);
    expect((await fetch(app.url + body.url)).status).toBe(401);
    for (const path of ['/api/files/01900000-0000-7000-8000-000000000000', '/api/files/..%2f..%2fetc%2fpasswd', '/api/files/x']) expect((await get(jo, path)).status).toBe(404);
  });

  it('leaves behind what a camera noted about place and person', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { body } = await send(jo, await photo(), 'leaf.jpg', 'image/jpeg');
    const shown = Buffer.from(await (await get(jo, body.url)).arrayBuffer());
    expect([shown.length, NOTED.filter((words) => shown.includes(words))]).toEqual([body.bytes, []]);
  });

  it('keeps equal bytes once', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const [one, two] = [await send(jo, GIF, 'a.gif'), await send(jo, GIF, 'b.gif')];
    expect(one.body.type).toBe('image/gif');
    expect(one.body.id).not.toBe(two.body.id);
    for (const { body } of [one, two]) expect((await get(jo, body.url)).status).toBe(200);
  });

  it.each([
    ['a drawing that can hold scripts', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'x.svg', 'image/svg+xml'],
    ['a page that says it is a picture', '<!doctype html><script>alert(1)</script>', 'x.png', 'image/png'],
    ['a PDF', '%PDF-1.7\n', 'x.png', 'image/png'], ['nothing', '', 'x.png', 'image/png'], ['two letters', 'hi', 'x.png', 'image/png'],
  ])('refuses %s', async (_, text, name, type) => {
    const jo = await (await TestTrust.make(app)).person();
    const reply = await send(jo, Buffer.from(text), name, type);
    expect([reply.status, reply.problem.code]).toEqual([422, 'file.refused']);
  });

  it('takes a picture with a page behind it for the picture only, and a path in its name for a name', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { body } = await send(jo, Buffer.concat([PNG, Buffer.from('<script>alert(1)</script>')]), '../../etc/"x\r\nset-cookie: a=b.html', 'text/html');
    const shown = await get(jo, body.url);
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="[^"/\\]+"; filename\*=UTF-8''[\w.%-]+$/);
    expect(shown.headers.get('set-cookie')).toBeNull();
  });

  it('says what is wrong with a request that is none', async () => {
    const jo = await (await TestTrust.make(app)).person();
    expect((await jo.client.call('file.upload', { body: { file: 'x' } })).status).toBe(415);
    expect((await jo.client.call('file.upload')).status).toBe(415);
    expect((await jo.client.call('file.upload', { body: new FormData() })).status).toBeGreaterThanOrEqual(400);
    const broken = await jo.client.request('POST', '/api/files', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc', { 'content-type': 'multipart/form-data; boundary=x' });
    expect([400, 422]).toContain(broken.status);
    const form = new FormData();
    form.append('note', 'no file here');
    expect((await jo.client.call('file.upload', { body: form })).problem.code).toBe('file.refused');
    expect((await app.client().call('file.upload', { body: form })).status).toBe(401);
  });

  it('holds to 10 MB however the bytes arrive', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const limit = 10 * 1024 * 1024;
    // What follows the end of a picture is no part of it and is not kept.
    expect((await send(jo, Buffer.concat([PNG, Buffer.alloc(limit - PNG.length)]))).body.bytes).toBe(PNG.length);
    for (const more of [1, 12_501, 100_001]) {
      const reply = await send(jo, Buffer.concat([PNG, Buffer.alloc(limit - PNG.length + more)]));
      expect([more, reply.status, reply.problem.code]).toEqual([more, 413, 'request.too_large']);
    }
  });
});
