// A pulse survey from its writing through answering to the page that leaders and teachers read alike, with the smallest school not shown by itself.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const PHONE = { viewport: { width: 390, height: 844 } };
const OWN = 'I get a lunch break on most days.';
const SMALL = 'Pidmere Church of England Primary School';
const today = (): string => new Date().toISOString().slice(0, 10);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('a survey is written, answered on a phone, closed, and read by everyone alike', async ({ signIn }) => {
  const anil = await signIn('Anil Deshmukh');
  await closeTheOpenOne(anil);
  await write(anil);
  await plan(anil);

  const maya = await signIn('Maya Okafor', PHONE);
  await answerByHand(maya);
  await answerAsColleagues(await signIn('Paula Sewell'), maya);

  await anil.reload();
  await expect(anil.getByText(/About \d+ % have answered\./)).toBeVisible();
  await expect(anil.getByRole('row').filter({ hasText: SMALL })).toContainText('Not shown: fewer than 10 people are asked');
  await anil.getByRole('button', { name: 'Close it now' }).click();
  await anil.getByRole('alertdialog').getByRole('button', { name: 'Close it and publish' }).click();
  await expect(anil.getByRole('region', { name: 'Messages' })).toContainText('The survey is closed and its figures are published.');

  await anil.getByRole('link', { name: 'What people said in This fortnight' }).click();
  await expect(anil.getByRole('heading', { level: 1, name: 'How are people?' })).toBeVisible();
  const table = anil.getByRole('region', { name: 'Every group and question' });
  await expect(table.getByRole('row').filter({ hasText: 'Everyone who teaches' })).not.toContainText('Not shown');
  await expect(table.getByRole('row').filter({ has: anil.getByRole('rowheader', { name: new RegExp(SMALL) }) }).filter({ hasNotText: / \+ |Not shown/ })).toHaveCount(0);
  await expect(table.getByRole('row').filter({ hasText: SMALL })).toHaveCount(1);
  const sentence = await anil.locator('.sentence').innerText();
  const figures = await table.innerText();

  // The glass wall: a teacher opens the same page and reads the same.
  await maya.goto('/surveys');
  await expect(maya.locator('.sentence')).toHaveText(sentence);
  expect(await maya.getByRole('region', { name: 'Every group and question' }).innerText()).toBe(figures);
});

async function closeTheOpenOne(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insight' }).click();
  await page.getByRole('navigation', { name: 'Insight' }).getByRole('link', { name: 'People' }).click();
  await page.getByRole('link', { name: 'What is planned' }).click();
  await page.getByRole('link', { name: 'How are you?' }).click();
  await page.getByRole('button', { name: 'Close it now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Close it and publish' }).click();
  await expect(page.getByRole('button', { name: 'Close it now' })).toHaveCount(0);
}

/** Two of the ready questions and one of our own. */
async function write(page: Page): Promise<void> {
  await page.goto('/surveys/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Lunch and company');
  for (const name of [/initiative/, /influence/, /involvement/, /access to central/, /worth using/, /whether or not/, /free to adapt/, /what changed/, /different schools/]) await page.getByRole('checkbox', { name }).uncheck();
  await page.getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('textbox', { name: 'Question 1' }).fill(OWN);
  await expect(page.getByRole('status').filter({ hasText: '3 questions, all in one fortnight.' })).toBeVisible();
  await page.getByRole('button', { name: 'Save the survey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lunch and company' })).toBeVisible();
}

async function plan(page: Page): Promise<void> {
  await expect(page.getByText('Spring term, first half').or(page.getByText(/term, (first|second) half/).first())).toBeVisible();
  await page.getByRole('radio', { name: 'Once, on days I choose' }).check();
  await page.getByRole('textbox', { name: 'Name' }).fill('This fortnight');
  await page.getByLabel('Opens').fill(today());
  await page.getByLabel('Last day').fill(inDays(12));
  await page.getByRole('button', { name: 'Plan it' }).click();
  await expect(page.getByRole('region', { name: 'This fortnight', exact: true })).toContainText('Open');
}

/** Begun, left, and taken up again on another page: what was tapped is kept, and not shown; without a connection it says so, and is sent when there is one. */
async function answerByHand(page: Page): Promise<void> {
  const card = page.getByRole('region', { name: 'A short survey' });
  await expect(card).toContainText('Nobody can read your answers');
  await card.getByRole('link', { name: 'Answer' }).click();
  const question = (name: RegExp) => page.getByRole('radiogroup', { name });
  const kept = page.waitForResponse((reply) => reply.url().includes('/answers') && reply.status() === 204);
  await question(/sense of achievement/).getByRole('radio', { name: 'Satisfied', exact: true }).check();
  await kept;
  await page.getByRole('link', { name: 'Later' }).click();
  await card.getByRole('link', { name: 'Go on' }).click();
  await expect(question(/sense of achievement/)).toContainText('You have dealt with this one.');
  await expect(question(/sense of achievement/).getByRole('radio', { checked: true })).toHaveCount(0);
  await page.context().setOffline(true);
  await question(/in my school/).getByRole('radio', { name: 'Agree', exact: true }).check();
  await expect(page.getByText('What you tapped is still here')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText('What you have tapped is kept already.')).toBeVisible();
  await question(/lunch break/).getByRole('radio', { name: 'Disagree', exact: true }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you. It counts.' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to home' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Good / })).toBeVisible();
  await expect(card).toHaveCount(0);
}

/** The others answer as their own browsers would, each signed in for themselves. */
async function answerAsColleagues(paula: Page, maya: Page): Promise<void> {
  const staff: { email: string | null; roles: { role: string }[] | string[] }[] = [];
  for (let next: string | null = ''; next !== null;) {
    const page = await (await paula.request.get(`/api/people${next && `?cursor=${encodeURIComponent(next)}`}`)).json() as { items: typeof staff; next: string | null };
    staff.push(...page.items);
    next = page.next;
  }
  const origin = new URL(maya.url()).origin;
  const browser = maya.context().browser()!;
  for (const [i, { email }] of staff.filter(({ email: address }) => address && !address.startsWith('maya.')).slice(0, 60).entries()) {
    const context = await browser.newContext({ baseURL: origin });
    await context.request.post('/api/session', { data: { email, password: 'trellis-demo' }, headers: { origin } });
    const mine = await (await context.request.get('/api/me/pulse')).json() as { wave: { id: string } | null; questions: { code: string }[] };
    if (mine.wave) await context.request.put(`/api/pulse-waves/${mine.wave.id}/answers`, { data: { answers: Object.fromEntries(mine.questions.map(({ code }, q) => [code, 1 + ((i + q) % 5)])) }, headers: { origin } });
    await context.close();
  }
}
