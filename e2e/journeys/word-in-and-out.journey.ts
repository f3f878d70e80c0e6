// A lesson goes out to Word, is changed there and comes back as an adaptation; a zip of files becomes lessons, with a word about what could not be read.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const LESSON = 'Photosynthesis: testing a leaf for starch';

for (const [width, height] of [[1280, 860], [390, 844]] as const) test(`a lesson goes to Word and comes back with every part recognised, at ${width}`, async ({ signIn }) => {
  const maya = await signIn('Maya Okafor', { viewport: { width, height } });
  const title = `Starch test, from Word at ${width}`;
  await maya.goto('/library?q=testing+a+leaf+for+starch');
  await maya.getByRole('region', { name: 'Results' }).getByRole('link', { name: LESSON, exact: true }).first().click();
  await expect(maya.getByRole('heading', { level: 1, name: LESSON })).toBeVisible();
  const word = await download(maya);
  expect(word.subarray(0, 2).toString()).toBe('PK');

  await maya.goto('/library/bring-in');
  await give(maya, 'leaf.docx', word);
  await expect(maya.getByText('1 lesson read. Nothing is saved yet.')).toBeVisible();
  await expect(maya.getByText(`It was downloaded from “${LESSON}”`)).toBeVisible();
  await maya.getByRole('button', { name: 'Look at it' }).click();
  await expect(maya.getByText('Nothing was changed in Word.')).toBeVisible();
  await maya.getByRole('radio', { name: 'Save as a new lesson' }).check();
  await maya.getByLabel('Title').fill(title);
  await maya.getByRole('button', { name: 'Save this lesson' }).click();
  await expect(maya.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(maya.locator('tr-lesson-view table, tr-lesson-view ol, tr-lesson-view ul').first()).toBeVisible();

  await maya.locator('tr-file-drop input[multiple]').first().setInputFiles({ name: 'sheet.docx', mimeType: 'application/octet-stream', buffer: word });
  await expect(maya.getByRole('link', { name: 'sheet.docx' })).toBeVisible();
  await maya.locator('tr-file-drop input[multiple]').first().setInputFiles({ name: 'page.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') });
  await expect(maya.getByText('Web pages, drawings and programs cannot be taken')).toBeVisible();
});

async function download(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Download as Word' }).click();
  return readFileSync(await (await coming).path());
}

async function give(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator('tr-file-drop input[multiple]').first().setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}
