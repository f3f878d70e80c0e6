// Everything by keyboard alone: in, to a lesson through the command palette, and to a version of one's own.
import type { Locator, Page } from '@playwright/test';
import { asks, paragraph, rewrites, type Lesson } from './lessons';
import { expect, test, visit } from './sign-in';

const LESSON = 'Photosynthesis: testing a leaf for starch';

test('a lesson is reached and adapted without a mouse', async ({ browser }) => {
  const page = await visit(browser);
  await tabTo(page, page.getByRole('button', { name: 'Rob Tennant' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Sign in', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /, Rob$/ })).toBeFocused();

  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox', { name: 'Search or go to' })).toBeFocused();
  await page.keyboard.type('leaf for starch');
  const found = palette.getByRole('option', { name: `${LESSON} Central, Daniel Achebe` });
  await expect(found).toBeVisible();
  for (const steps = await palette.getByRole('option').all(); steps.length > 0; steps.pop()) {
    if (await found.getAttribute('aria-selected') === 'true') break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: LESSON })).toBeFocused();

  await tabTo(page, page.getByRole('button', { name: 'Adapt', exact: true }));
  await page.keyboard.press('Enter');
  const editor = page.getByRole('textbox', { name: LESSON });
  await expect(editor).toBeVisible();
  await tabTo(page, editor);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Written without a mouse.');
  await expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible();
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('dialog', { name: 'Save a version' }).getByLabel('What changed')).toBeFocused();
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Adapted from')).toBeVisible();
  await expect(page.getByText('Written without a mouse.')).toBeVisible();
  await page.context().close();
});

test('an update is taken and a change offered back and taken without a mouse', async ({ signIn }) => {
  const [daniel, rob] = [await signIn('Daniel Achebe'), await signIn('Rob Tennant')];
  const original = await asks<Lesson>(daniel, 'POST', '/api/resources', { title: 'Ice by keyboard', subject: 'science', visibility: 'trust', document: { type: 'doc', content: ['Ice floats on water.', 'Draw it.'].map(paragraph) } });
  const copy = await asks<Lesson>(rob, 'POST', `/api/resources/${original.id}/adaptations`, {});
  await rewrites(rob, copy, { 1: 'Draw it from the side.' }, 'From the side');
  await rewrites(daniel, original, { 0: 'Ice floats on water, and so do icebergs.' }, 'Icebergs');

  await rob.goto(`/library/${copy.id}`);
  await press(rob, rob.getByRole('link', { name: 'Look at what changed' }));
  await press(rob, rob.getByRole('button', { name: 'Save as my new version' }));
  await expect(rob.getByText('Ice floats on water, and so do icebergs.')).toBeVisible();
  await press(rob, rob.getByRole('link', { name: 'Offer changes back' }));
  await tabTo(rob, rob.getByLabel('Why is it better so?'));
  await rob.keyboard.type('One sees how much is under water');
  await press(rob, rob.getByRole('button', { name: 'Send the offer' }));
  await expect(rob.getByText('10 school days left to answer')).toBeVisible();

  await daniel.goto('/library/offers');
  await press(daniel, daniel.getByRole('listitem').filter({ hasText: 'One sees how much is under water' }).getByRole('link').first());
  await press(daniel, daniel.getByRole('button', { name: 'Take it', exact: true }));
  await expect(daniel.getByText('Taken, with credit to Rob Tennant')).toBeVisible();
  await rob.goto(`/library/${copy.id}/update`);
  await expect(rob.getByRole('heading', { name: 'Nothing left to do' })).toBeVisible();
});

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Presses Tab until `target` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });
}
