// Colleagues of two schools talk live; whoever loses the connection misses nothing, and nothing is posted twice.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const THREAD = 'Why do they still draw gaps in a liquid?';

test('posts arrive live, and after a lost connection all of them, in order and once', async ({ signIn }) => {
  const maya = await openThread(await signIn('Maya Okafor'));
  const daniel = await openThread(await signIn('Daniel Achebe'));

  await post(maya, 'We drew them touching this week.');
  await expect(said(daniel, 'We drew them touching this week.')).toHaveCount(1);
  await post(daniel, 'Did they keep it in the quiz?');
  await expect(said(maya, 'Did they keep it in the quiz?')).toHaveCount(1);

  await daniel.context().setOffline(true);
  await expect(daniel.getByText('Not connected. New posts will appear once you are back.')).toBeVisible();
  await post(maya, 'Most of them, yes.');
  await post(maya, 'Two went back to gaps.');
  await write(daniel, 'I will try it on Thursday.');
  await daniel.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(daniel.getByText('Waiting for the connection…')).toBeVisible();
  await expect(said(daniel, 'Most of them, yes.')).toHaveCount(0);

  await daniel.context().setOffline(false);
  const missed = ['Most of them, yes.', 'Two went back to gaps.', 'I will try it on Thursday.'];
  for (const page of [daniel, maya]) await expect(posts(page).filter({ hasText: /Most of them|Two went back|on Thursday/ })).toContainText(missed);
  await expect(daniel.getByText('Waiting for the connection…')).toHaveCount(0);

  await write(maya, 'See you there.');
  await maya.getByRole('button', { name: 'Post', exact: true }).dblclick();
  await expect(said(daniel, 'See you there.')).toHaveCount(1);
  await post(daniel, 'That is the plan.');
  await expect(said(maya, 'That is the plan.')).toHaveCount(1);
  for (const page of [maya, daniel]) {
    await page.reload();
    await expect(said(page, 'That is the plan.')).toHaveCount(1);
    await expect(said(page, 'See you there.')).toHaveCount(1);
    await expect(posts(page).filter({ hasText: /Most of them|Two went back|on Thursday/ })).toContainText(missed);
  }
});

async function openThread(page: Page): Promise<Page> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click();
  await page.getByRole('link', { name: 'Science', exact: true }).click();
  await page.getByRole('link', { name: THREAD }).click();
  await expect(page.getByRole('heading', { level: 1, name: THREAD })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Your reply' })).toBeVisible();
  return page;
}

/** Those that arrived: what is still on its way is labelled otherwise. */
const posts = (page: Page) => page.getByRole('list', { name: 'Posts' }).getByRole('article', { name: /^Post by/ });
const said = (page: Page, words: string) => posts(page).filter({ hasText: words });

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply' }).fill(words);
}

async function post(page: Page, words: string): Promise<void> {
  await write(page, words);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(said(page, words)).toHaveCount(1);
}
