// A lead splits a thread and puts it together again while a colleague of another school reads it: nothing is lost on the way, and both see the same.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

test('a thread is split and merged under the eyes of a reader', async ({ signIn }) => {
  const [rob, maya] = [await signIn('Rob Tennant'), await signIn('Maya Okafor')];
  await rob.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click();
  await rob.getByRole('link', { name: 'Science', exact: true }).click();
  await rob.getByRole('button', { name: 'Start a thread' }).click();
  await rob.getByRole('textbox', { name: 'Title' }).fill('Beakers for the half-term');
  await rob.getByRole('dialog').getByRole('textbox', { name: 'First post' }).fill('How many do you need?');
  await rob.getByRole('dialog').getByRole('button', { name: 'Post', exact: true }).click();
  await expect(rob.getByRole('heading', { level: 1, name: 'Beakers for the half-term' })).toBeVisible();
  await maya.goto(new URL(rob.url()).pathname);
  await reply(maya, 'Twelve, please.');
  await reply(maya, 'And does anyone still have goggles?');
  await expect(posts(rob)).toHaveCount(3);

  await more(rob, 'And does anyone still have goggles?', 'Split into a new thread from here');
  await rob.getByRole('textbox', { name: 'Title of the new thread' }).fill('Goggles');
  await rob.getByRole('textbox', { name: 'Why' }).fill('Others look for this, too');
  await rob.getByRole('button', { name: 'Split off 1 post' }).click();
  for (const page of [rob, maya]) await expect(posts(page)).toHaveCount(2);
  await maya.getByRole('textbox', { name: 'Your reply' }).fill('Half a thought');
  await maya.getByRole('list', { name: 'Threads' }).getByRole('link', { name: /Goggles/ }).click();
  await expect(posts(maya)).toHaveText([/still have goggles/]);

  await rob.getByRole('list', { name: 'Threads' }).getByRole('link', { name: /Goggles/ }).click();
  await rob.getByRole('button', { name: 'More for this thread' }).click();
  await rob.getByRole('menuitem', { name: 'Put into another thread' }).click();
  await rob.getByLabel('Into which thread').selectOption('Beakers for the half-term');
  await rob.getByRole('textbox', { name: 'Why' }).fill('It was the same matter after all');
  await rob.getByRole('button', { name: 'Put together' }).click();
  for (const page of [rob, maya]) {
    await expect(page.getByRole('heading', { level: 1, name: 'Beakers for the half-term' })).toBeVisible();
    await expect(posts(page)).toHaveText([/How many/, /Twelve/, /goggles/]);
  }
  await expect(maya.getByRole('textbox', { name: 'Your reply' })).toHaveValue('Half a thought');
});

const posts = (page: Page) => page.getByRole('list', { name: 'Posts' }).getByRole('article', { name: /^Post by/ });

async function reply(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply' }).fill(words);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(posts(page).filter({ hasText: words })).toHaveCount(1);
}

async function more(page: Page, words: string, command: string): Promise<void> {
  await posts(page).filter({ hasText: words }).getByRole('button', { name: /^More for the post/ }).click();
  await page.getByRole('menuitem', { name: command }).click();
}
