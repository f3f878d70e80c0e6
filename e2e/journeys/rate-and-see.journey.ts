// Teachers rate what is expected of them, the wave is closed, and the leader sees adoption and satisfaction move, never a teacher or a small school.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const EXPECTATION = 'One particle story from Year 4 to Year 8';
const LESSON = 'The particle model: explaining solids, liquids and gases';
const RATERS = ['Maya Okafor', 'Rob Tennant', 'Rachel Penhale', 'hannah.liddell@fenmoor.example'];

test('ratings become figures when the wave closes, and a small school stays unseen', async ({ signIn }) => {
  const anil = await signIn('Anil Deshmukh');
  const before = await figures(anil);
  await expect(anil.getByText(/^A wave is open/)).toBeVisible();

  for (const who of RATERS) await rate(await signIn(who));
  const paula = await signIn('Paula Sewell');
  const wave = await closeWave(paula);

  await anil.goto('/insight');
  await expect(anil.getByRole('listitem').filter({ has: anil.getByRole('link', { name: EXPECTATION }) })).toContainText(wave);
  const after = await figures(anil);
  expect(after).not.toBe(before);
  await expect(anil.getByRole('button', { name: wave, pressed: true })).toBeVisible();
  for (const chart of ['Who taught it', 'Overall']) await expect(rows(anil, chart).filter({ hasText: 'Everyone it applies to' })).not.toContainText('Not shown');
  await expect(anil.getByText(/^Everyone it applies to: .* from “/).first()).toBeVisible();
  for (const chart of ['Who taught it', 'Who adapted it', 'Overall']) await expect(rows(anil, chart).filter({ hasText: 'Pidmere' }).filter({ hasNotText: / \+ |Not shown/ })).toHaveCount(0);

  const maya = await signIn('Maya Okafor');
  for (const page of [anil, maya]) {
    await page.goto('/insight/use');
    await expect(page.getByRole('button', { name: wave, pressed: true })).toBeVisible();
    await page.getByLabel('Of what').selectOption({ label: EXPECTATION });
    await expect(page.getByText(/^Of the \d+ people it asks, .* taught it/)).toBeVisible();
  }
  expect(await maya.getByRole('main').innerText()).toBe(await anil.getByRole('main').innerText());
  await expect(rows(maya, 'Taught it, by school').filter({ hasText: 'Pidmere' }).filter({ hasNotText: / \+ |Not shown/ })).toHaveCount(0);
  await anil.goBack();

  const shown = await anil.getByRole('main').innerText();
  expect((await everyone(paula)).filter((name) => shown.includes(name))).toEqual([]);

  await anil.getByRole('group', { name: 'Wave' }).getByRole('button', { pressed: false }).first().click();
  await expect(anil.getByText(before)).toBeVisible();
});

const rows = (page: Page, chart: string) => page.getByRole('figure').filter({ has: page.getByRole('heading', { name: chart, exact: true }) }).getByRole('listitem');

/** The sentence that stands above the figures of the latest closed wave. */
async function figures(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insight' }).click();
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: EXPECTATION }).click();
  await expect(page.getByRole('heading', { level: 1, name: EXPECTATION })).toBeVisible();
  return page.getByText(/(answered|were) 4 or 5.* taught it/).innerText();
}

async function rate(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Expectations' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Expectations' })).toBeVisible();
  const card = page.getByRole('region', { name: 'Expected of you' }).getByRole('listitem').filter({ hasText: EXPECTATION });
  await card.getByRole('link', { name: LESSON }).click();
  await page.getByRole('button', { name: 'I taught this' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Noted: you taught this.');
  await page.goBack();
  await card.getByRole('link', { name: /^Rate it/ }).click();
  for (const question of [/^Overall/, /your pupils/, /should be taught/, /room/]) await page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '4', exact: true }).check();
  await page.getByRole('button', { name: 'Send my rating' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you. It counts.' })).toBeVisible();
}

/** Its name. */
async function closeWave(page: Page): Promise<string> {
  await page.goto('/expectations/waves');
  const open = page.getByRole('region').filter({ has: page.getByRole('button', { name: 'Close this wave' }) });
  const name = await open.getByRole('heading').innerText();
  await open.getByRole('button', { name: 'Close this wave' }).click();
  await page.getByRole('alertdialog', { name: `Close “${name}”?` }).getByRole('button', { name: 'Close it and publish' }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('The wave is closed and its figures are published.');
  return name;
}

/** The names of all people of the trust. */
async function everyone(page: Page, after = ''): Promise<string[]> {
  const { items, next } = await (await page.request.get(`/api/people${after && `?cursor=${after}`}`)).json() as { items: { name: string }[]; next: string | null };
  return [...items.map(({ name }) => name), ...(next ? await everyone(page, next) : [])];
}
