// A teacher finds a central lesson in spite of a typing error, makes it her own, and its author hears of it.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const LESSON = 'Photosynthesis: testing a leaf for starch';
const WORDS = 'Ask the pairs by the window first. ';

test('a lesson is found, adapted, edited and shared, and its author sees it', async ({ signIn }) => {
  const maya = await signIn('Maya Okafor');
  await find(maya, 'photosythesis');
  await maya.getByRole('button', { name: 'Adapt', exact: true }).click();
  await write(maya);

  await expect(maya.getByRole('heading', { level: 1, name: LESSON })).toBeVisible();
  await expect(maya.getByText('Adapted from')).toContainText(`${LESSON} by Daniel Achebe`);
  const lesson = new URL(maya.url()).pathname;
  await act(maya, 'Who can see it');
  const sharing = maya.getByRole('dialog', { name: 'Who can see it' });
  await sharing.getByRole('radio', { name: 'The whole trust' }).check();
  await sharing.getByRole('button', { name: 'Save' }).click();
  await expect(maya.getByText('Seen by the whole trust')).toBeVisible();

  await act(maya, 'History');
  await expect(maya.getByText('Ask the window first')).toBeVisible();
  await maya.getByRole('link', { name: 'What changed in version 2' }).click();
  await expect(maya.getByText('Parts: 1 changed.')).toBeVisible();
  await expect(maya.getByRole('insertion')).toContainText(WORDS.trim());
  await expect(maya.getByRole('deletion')).toHaveCount(0);

  const daniel = await signIn('Daniel Achebe');
  const news = daniel.getByRole('listitem').filter({ hasText: `Maya Okafor adapted ${LESSON}` });
  await news.getByRole('link').click();
  await expect(daniel).toHaveURL(lesson);
  await expect(daniel.getByText(WORDS.trim())).toBeVisible();
});

async function find(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the library' }).fill(words);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Showing results for photosynthesis')).toBeVisible();
  await page.getByRole('region', { name: 'Results' }).getByRole('link', { name: LESSON, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: LESSON })).toBeVisible();
  await expect(page.getByText('Central', { exact: true }).first()).toBeVisible();
}

async function write(page: Page): Promise<void> {
  const editor = page.getByRole('textbox', { name: LESSON });
  await editor.getByText('A willow in a pot').click({ position: { x: 2, y: 6 } });
  await page.keyboard.press('Home');
  await page.keyboard.type(WORDS);
  await expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible();
  await page.getByRole('button', { name: 'Save version' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a version' });
  await dialog.getByLabel('What changed').fill('Ask the window first');
  await dialog.getByRole('button', { name: 'Save version' }).click();
  await expect(dialog).toBeHidden();
}

async function act(page: Page, deed: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: deed }).click();
}
