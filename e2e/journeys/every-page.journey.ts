// Every page in both themes and widths: accessible, within its width, without a complaint in the console. A page in no list fails.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { routesOfWeb } from './routes-of-web';
import { expect, test, visit } from './sign-in';

type Ids = Readonly<Record<string, string>>;
interface Seen { readonly who: string; readonly routes: readonly string[]; readonly more?: readonly string[]; readonly ids?: (page: Page) => Promise<Ids> }

const LOOKS = [
  { width: 1280, height: 860, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
] as const;

const SIGNED_OUT = ['/sign-in', '/set-password', '/kit', '/no-permission', '/unreachable', '/unsubscribe/:secret'];
const SEEN: readonly Seen[] = [
  {
    who: 'Maya Okafor', more: ['/library?q=particle', '/networks/search?q=particles', '/library/:id/print?for=cover', '/nowhere', '/library/01900000-0000-7000-8000-000000000000', '/admin/people'],
    routes: [
      '/', '/library', '/library/new', '/library/:id', '/library/:id/edit', '/library/:id/changes', '/library/:id/ideas', '/library/:id/update', '/library/:id/offer', '/library/:id/comments',
      '/library/:id/print', '/library/:id/history', '/library/:id/history/compare', '/library/:id/history/:number', '/library/offers', '/library/units', '/library/units/new', '/library/units/:unitId',
      '/library/contributions', '/library/contributions/:personId', '/library/bring-in', '/networks', '/networks/:id', '/networks/:id/threads/:threadId', '/networks/catch-up', '/networks/search', '/networks/saved',
      '/expectations', '/expectations/:id', '/expectations/:id/rate', '/expectations/decisions', '/expectations/decisions/:id', '/expectations/responses', '/me', '/me/colleagues', '/me/notifications',
      '/insight', '/insight/:id', '/insight/use', '/insight/views', '/insight/goodwill', '/insight/together', '/insight/listening', '/insight/report', '/surveys', '/surveys/answer', '/surveys/plan', '/surveys/:id', '/surveys/:id/paper',
    ],
    ids: async (page) => {
      const [me, network, mandate] = [await read(page, '/api/session'), await first(page, '/api/networks', /^Science$/), await first(page, '/api/me/mandates', /^One particle story/)];
      return {
        'library/:id': await first(page, '/api/resources?mine=true', /particle model/), ':number': '1', ':personId': me.id!, ':unitId': await first(page, '/api/units'), 'networks/:id': network,
        ':threadId': await first(page, `/api/networks/${network}/threads`, /draw gaps in a liquid/), 'expectations/:id': mandate, 'insight/:id': mandate, 'decisions/:id': await first(page, '/api/proposals', /three questions/), 'surveys/:id': await first(page, '/api/pulses'),
      };
    },
  },
  {
    who: 'Daniel Achebe', more: ['/library/:id/changes'], routes: ['/library/offers/:offerId', '/expectations/decisions/new', '/expectations/decisions/:id/change', '/library/bring-in/:id'],
    ids: async (page) => ({
      'library/:id': await first(page, '/api/resources?q=particle+model', /^The particle model/), ':offerId': await first(page, '/api/offers?box=to-answer'),
      'decisions/:id': await first(page, '/api/proposals', /outdoors/), 'bring-in/:id': await broughtIn(page),
    }),
  },
  {
    who: 'Rob Tennant', routes: ['/networks/reports', '/networks/:id/settings', '/networks/:id/health'],
    ids: async (page) => ({ 'networks/:id': await first(page, '/api/networks', /^Science$/) }),
  },
  { who: 'gareth.bowen@fenmoor.example', routes: ['/library/units/:unitId/edit'], ids: async (page) => ({ ':unitId': await first(page, '/api/units', /^Fractions across/) }) },
  { who: 'Rachel Penhale', routes: ['/expectations/exceptions'] },
  {
    who: 'Anil Deshmukh', more: ['/expectations/decisions/:id'], routes: ['/expectations/new', '/expectations/:id/change', '/expectations/responses/:id', '/expectations/themes/:about', '/admin/unnamed', '/surveys/new', '/surveys/:id/change'],
    ids: async (page) => {
      const [mandate, codes] = [await first(page, '/api/mandates', /^One particle story/), await first(page, '/api/proposals', /marking codes/)];
      return { 'expectations/:id': mandate, 'responses/:id': await first(page, '/api/responses'), 'decisions/:id': codes, ':about': codes, 'surveys/:id': await first(page, '/api/pulses') };
    },
  },
  { who: 'Paula Sewell', routes: ['/expectations/waves', '/admin/people', '/admin/import', '/admin/schools', '/admin/smallest-group', '/admin/calendar', '/admin/safeguarding', '/admin/audit'] },
];

test('no page is forgotten', () => {
  expect([...SIGNED_OUT, ...SEEN.flatMap(({ routes }) => routes)].sort()).toEqual(routesOfWeb().sort());
});

test('the pages before signing in are sound', async ({ browser }) => {
  const page = await visit(browser);
  await inspect(page, SIGNED_OUT.map((route) => route.replace(':secret', 'cut-off')));
  await page.context().close();
});

for (const { who, routes, more = [], ids } of SEEN) {
  test(`the pages ${who} looks at are sound`, async ({ signIn }) => {
    const page = await signIn(who);
    const known = Object.entries(await ids?.(page) ?? {});
    const filled = (route: string): string => known.reduce((path, [place, id]) => path.replace(place, place.replace(/:\w+$/, id)), route);
    await inspect(page, [...routes, ...more].map(filled));
  });
}

/** Two windows at once: while one loads, the other is inspected. */
async function inspect(page: Page, paths: readonly string[]): Promise<void> {
  const half = Math.ceil(paths.length / 2);
  await Promise.all([inspectIn(page, paths.slice(0, half)), inspectIn(await page.context().newPage(), paths.slice(half))]);
}

async function inspectIn(page: Page, paths: readonly string[]): Promise<void> {
  const complaints = await listen(page);
  for (const path of paths) {
    expect.soft(path, 'an address without blanks').not.toContain(':');
    for (const look of LOOKS) {
      await page.setViewportSize(look);
      await page.emulateMedia({ colorScheme: look.colorScheme, reducedMotion: 'reduce' });
      if (look === LOOKS[0]) await page.goto(path);
      await settled(page);
      const at = `${path}, ${look.colorScheme}, ${look.width}`;
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${at}: no wider than the window`).toBeLessThanOrEqual(look.width);
      expect.soft(await graveFaults(page, look.colorScheme === 'dark'), at).toEqual([]);
    }
    expect.soft(complaints.splice(0), `${path}: the console`).toEqual([]);
  }
}

/** What the console complains of, breaches of the content security policy among it; and nothing moves while it is looked at. */
async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (told) => { if (told.type() === 'error' && !isExpected(told.location().url)) complaints.push(told.text()); });
  await page.addInitScript(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
    document.adoptedStyleSheets.push(still);
  });
  return complaints;
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  // The style guide shows two that stay. A skeleton says "Loading" in a status of its own.
  await expect(page.locator(':is(tr-skeleton, [role=status]):not(tr-kit-gallery-page *)').filter({ hasText: /^\s*(Loading|Searching|Comparing)/ })).toHaveCount(0);
  await page.evaluate(async () => { await document.fonts.ready; await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))); });
}

/** Only colours differ between the themes, so of the second one colours alone are asked about. */
async function graveFaults(page: Page, coloursOnly: boolean): Promise<string[]> {
  const only = coloursOnly ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...only }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
}

/** Somebody signed out is told so, and what is not there or not shared is said to be missing: browsers log all three. */
const isExpected = (url: string): boolean => /\/api\/session$|\/api\/unsubscribe\/cut-off$|01900000-0000-7000-8000-000000000000|\/api\/people\/[^/]+\/contributions$/.test(url);

async function read(page: Page, path: string): Promise<Record<string, string>> {
  return await (await page.request.get(path)).json() as Record<string, string>;
}

/** The id of the first thing in a list, or of the first so named. */
async function first(page: Page, path: string, name = /./): Promise<string> {
  const { items } = await (await page.request.get(path)).json() as { items: { id: string; name?: string; title?: string }[] };
  const found = items.find((item) => name.test(item.name ?? item.title ?? '.'));
  if (!found) throw new Error(`${path} lists nothing like ${name.source}`);
  return found.id;
}

/** A file that was read and waits to be looked at. */
async function broughtIn(page: Page): Promise<string> {
  await page.goto('/library/bring-in');
  await page.locator('tr-file-drop input[type=file]').first().setInputFiles({ name: 'density.md', mimeType: 'text/markdown', buffer: Buffer.from('# Density\n\nFloat an egg.\n\n- Salt\n- Water\n') });
  await page.waitForURL(/bring-in\/.+/);
  return new URL(page.url()).pathname.split('/').at(-1)!;
}
