// What several journeys through networks do: come to Science, start and open threads, post, and find what was said.
import type { Page } from '@playwright/test';
import { expect } from './sign-in';

type SignIn = (who: string) => Promise<Page>;

export async function inScience(signIn: SignIn, ...who: string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of who) {
    const page = await signIn(name);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click();
    await page.getByRole('link', { name: 'Science', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Science' })).toBeVisible();
    pages.push(page);
  }
  return pages;
}

export async function start(page: Page, kind: string, title: string, words: string, more: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => undefined): Promise<void> {
  await page.getByRole('button', { name: 'Start a thread' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a thread' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('radio', { name: new RegExp(`^${kind}`) }).check();
  await more(dialog);
  await dialog.getByRole('textbox', { name: 'First post' }).fill(words);
  await dialog.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export async function openThread(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

export const said = (page: Page, words: string) => page.getByRole('list', { name: 'Posts' }).getByRole('article', { name: /^Post by/ }).filter({ hasText: words });

export async function post(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your reply' }).fill(words);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(said(page, words)).toHaveCount(1);
}

export async function more(page: Page, post: ReturnType<typeof said>, what: string): Promise<void> {
  await post.getByRole('button', { name: /^More for the post by/ }).click();
  await page.getByRole('menuitem', { name: what }).click();
}
