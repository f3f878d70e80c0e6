// The API's page: everything it needs comes from us, and nothing on it is inline.
import Fastify from 'fastify';
import { registerApiDocs } from './api-docs';

describe('/api/docs', () => {
  const server = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  let base: string;
  beforeAll(async () => {
    registerApiDocs(server);
    base = await server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => server.close());

  it('links only files it serves, under a policy without inline scripts', async () => {
    const page = await fetch(`${base}/api/docs/`);
    const html = await page.text();
    const policy = page.headers.get('content-security-policy')!;
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('require-trusted-types-for');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|style=/);
    const linked = [...html.matchAll(/(?:src|href)="(\/api\/docs[^"]*)"/g)].map(([, path]) => path!);
    expect(linked).toHaveLength(4);
    for (const path of linked) {
      const asset = await fetch(base + path);
      expect([path, asset.status]).toEqual([path, 200]);
      expect((await asset.arrayBuffer()).byteLength).toBeGreaterThan(50);
      expect(asset.headers.get('content-security-policy')).toBe(policy);
    }
    expect(await (await fetch(`${base}/api/docs/start.js`)).text()).toContain("url: '/api/openapi.json'");
  });

  it('serves no other file of the library', async () => {
    for (const path of ['/api/docs/package.json', '/api/docs/../../package.json', '/api/docs/%2e%2e%2fpackage.json', '/api/docs/index.html']) expect((await fetch(base + path)).status).toBe(404);
  });
});
