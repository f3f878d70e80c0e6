// Everything by keyboard alone: in, to a lesson through the command palette, and to a version of one's own.
import type { Locator, Page } from '@playwright/test';
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

/** Presses Tab until `target` has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(target).toBeFocused({ timeout: 1 });
  }).toPass({ intervals: [1] });
}
