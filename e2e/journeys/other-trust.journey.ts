// Somebody of another trust finds nothing of this one: not by searching, not by looking, not by a link.
import type { Page } from '@playwright/test';
import { addressOf } from './address-of';
import { expect, test } from './sign-in';

test('another trust finds nothing', async ({ signIn }) => {
  const maya = await signIn('Maya Okafor');
  const lesson = await addressOf(maya, '/library?q=photosynthesis', 'Photosynthesis: testing a leaf for starch');
  const network = await addressOf(maya, '/networks', 'Science');
  const thread = await addressOf(maya, network, /Why do they still draw gaps in a liquid\?/);
  const expectation = await addressOf(maya, '/expectations', /One particle story from Year 4 to Year 8/);

  const odette = await signIn('odette.finch@harrowvale.example');
  await expect(odette.getByText('Nothing is expected of you at present.')).toBeVisible();
  await odette.goto('/library?q=photosynthesis');
  await expect(odette.getByRole('heading', { name: 'Nothing found for “photosynthesis”' })).toBeVisible();
  await odette.goto('/networks');
  await expect(odette.getByRole('heading', { name: 'There are no networks yet' })).toBeVisible();
  await odette.goto('/expectations');
  await expect(odette.getByRole('heading', { name: 'The trust expects nothing yet' })).toBeVisible();
  await odette.goto('/insight');
  await expect(odette.getByRole('heading', { name: 'No wave has closed yet' })).toBeVisible();
  await odette.goto('/admin/people');
  await expect(odette.getByRole('row', { name: 'Sylvia Brandt' })).toBeVisible();
  await expect(odette.getByText('Maya Okafor')).toHaveCount(0);
  await expect(odette.getByText('fenmoor')).toHaveCount(0);

  for (const path of [lesson, `${lesson}/edit`, `${lesson}/history`]) await cannotFind(odette, path, 'Not found, or not shared with you');
  await cannotFind(odette, network, 'This network cannot be found');
  await cannotFind(odette, thread, 'This network cannot be found');
  await cannotFind(odette, expectation, 'This expectation cannot be found');
  await cannotFind(odette, expectation.replace('expectations', 'insight'), 'These figures cannot be found');
});

async function cannotFind(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { name: words })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/photosynthesis|particle|liquid|Fenmoor|Achebe/i);
}
