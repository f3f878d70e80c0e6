// A leader walks through the questions of insight on a screen and on a phone; a teacher opens the same pages and reads the same sentences.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const QUESTIONS = [
  ['Use', /Are our central resources used/], ['Opinion', 'What do teachers think of what we require?'], ['Goodwill', 'Is requiring it costing goodwill?'],
  ['Collaboration', 'Do people work together?'], ['People', 'How are people?'], ['Listening', 'Do we listen?'],
] as const;
const SMALL = /Pidmere/;

test('every question is answered in a sentence, alike for a leader and a teacher, and no small school stands alone', async ({ signIn }) => {
  const anil = await signIn('Anil Deshmukh');
  const said = await walk(anil);
  await savesItsFigures(anil);
  await keepsWhatIsChosen(anil);
  const maya = await signIn('Maya Okafor', { viewport: { width: 390, height: 844 } });
  expect(await walk(maya)).toEqual(said);
});

/** The first sentence of each page, as one comes to it by the navigation. */
async function walk(page: Page): Promise<string[]> {
  const sentences: string[] = [];
  await page.getByRole('navigation', { name: 'Main' }).filter({ visible: true }).getByRole('link', { name: 'Insight' }).click();
  for (const [link, heading] of QUESTIONS) {
    await page.getByRole('navigation', { name: 'Insight' }).getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    const sentence = page.locator('.sentence').first();
    await expect(sentence).not.toBeEmpty();
    sentences.push(await sentence.innerText());
    const main = page.getByRole('main');
    await expect(main.getByRole('row').filter({ has: page.getByRole('rowheader', { name: SMALL }) }).filter({ hasNotText: / \+ |Not shown/ })).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(page.viewportSize()!.width);
  }
  return sentences;
}

/** A chart leaves as its numbers and as a picture of the very shapes on the page. */
async function savesItsFigures(page: Page): Promise<void> {
  await page.goto('/insight/views');
  const chart = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Answered', exact: true }) });
  const save = async (what: string): Promise<string> => {
    await chart.getByRole('button', { name: /^Save/ }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: what }).click()]);
    return Buffer.concat(await (await file.createReadStream()).toArray() as Buffer[]).toString('latin1');
  };
  expect(await save('Numbers (CSV)')).toContain('One particle story');
  const svg = await save('Picture (SVG)');
  expect(svg).toMatch(/^<svg[\s\S]*<rect[\s\S]*One particle story/);
  expect(svg).not.toContain('foreignObject');
  expect((await save('Picture (PNG)')).slice(1, 4)).toBe('PNG');
}

/** A wave and a question, pressed once too often, are in the address and come back from a kept view. */
async function keepsWhatIsChosen(page: Page): Promise<void> {
  const chip = (group: string) => page.getByRole('group', { name: group }).getByRole('button');
  const [earlier] = await chip('Wave').and(page.getByRole('button', { pressed: false })).allInnerTexts();
  await chip('Wave').filter({ hasText: earlier! }).dblclick();
  await chip('Question').filter({ hasText: 'Room to adapt' }).dblclick();
  const isChosen = async (): Promise<void> => {
    await expect(chip('Wave').and(page.getByRole('button', { pressed: true }))).toHaveText(earlier!);
    await expect(chip('Question').and(page.getByRole('button', { pressed: true }))).toHaveText('Room to adapt');
    await expect(page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Room to adapt' }) }).first()).toBeVisible();
  };
  await isChosen();
  await page.getByText('Views you keep').click();
  await page.getByLabel('Keep this page as').fill('Room, the wave before');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Kept');
  await page.goto('/insight');
  await page.getByRole('link', { name: 'Room, the wave before' }).click();
  await isChosen();
  // Let go of again: on the pages of those who come after stands nothing of it.
  await page.getByRole('button', { name: 'No longer keep Room, the wave before' }).click();
  await expect(page.getByRole('link', { name: 'Room, the wave before' })).toHaveCount(0);
}
