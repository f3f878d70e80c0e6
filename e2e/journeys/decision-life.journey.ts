// A decision from proposal to lifted expectation: a subject lead asks, a teacher is heard, a trust leader answers, a head excepts a group.
import type { Page } from '@playwright/test';
import { endConsultation } from './let-days-pass';
import { expect, test } from './sign-in';

const TITLE = 'Begin music lessons with one minute of singing';
const inAWeek = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

test('nothing is expected before those it asks have been heard and answered', async ({ signIn }) => {
  const daniel = await signIn('Daniel Achebe');
  const address = await propose(daniel);

  const rachel = await signIn('Rachel Penhale');
  await answer(rachel, address);
  await daniel.reload();
  await expect(daniel.getByText(/have been heard/).first()).toBeVisible();
  await expect(daniel.getByRole('heading', { name: 'What colleagues said' })).toHaveCount(0);
  await expect(daniel.getByRole('button', { name: 'Close the consultation' })).toHaveCount(0);
  await endConsultation(address);
  await daniel.reload();
  await daniel.getByRole('button', { name: 'Close the consultation' }).click();
  await daniel.getByRole('alertdialog').getByRole('button', { name: 'Close it and publish' }).click();
  await expect(daniel.getByText('Sing only where a class wants to')).toBeVisible();

  const anil = await signIn('Anil Deshmukh');
  await decide(anil, address);
  const expectation = await expectIt(anil);

  await rachel.goto(address);
  await expect(rachel.getByText('It is offered, not expected')).toBeVisible();
  await rachel.getByRole('button', { name: 'Yes, it did' }).click();
  await expect(rachel.getByText('You have said whether it answered it')).toBeVisible();
  await except(rachel, expectation);

  await anil.goto(expectation);
  await expect(anil.getByText('One group is excepted.')).toBeVisible();
  await anil.getByRole('button', { name: 'Review it' }).click();
  await anil.getByRole('radio', { name: /^Lift it/ }).check();
  await anil.getByLabel('The reason').fill('Classes that wanted to sing now do so without being asked.');
  await anil.getByRole('button', { name: 'Record the review' }).click();
  await expect(anil.getByRole('main').getByText('Lifted', { exact: true }).first()).toBeVisible();

  const maya = await signIn('Maya Okafor');
  await maya.goto('/insight/listening');
  await expect(maya.getByText(/decisions were made/)).toBeVisible();
  await expect(maya.getByRole('row').filter({ hasText: TITLE }).first()).toContainText(/Open for .* school days.*Consulted on/s);
});

test('what colleagues wrote is gathered into themes that they read, too', async ({ signIn }) => {
  const anil = await signIn('Anil Deshmukh');
  await anil.goto('/expectations/decisions');
  await anil.getByRole('link', { name: 'One set of marking codes across all subjects' }).click();
  await anil.getByRole('link', { name: 'Sort them into themes' }).click();
  await anil.getByRole('button', { name: /^Make it a theme.*poster/ }).click();
  await expect(anil.getByRole('status').filter({ hasText: '3 of 22 sorted, 19 not sorted yet' })).toBeVisible();
  await anil.getByLabel('A new theme').fill('Daniel Achebe wants it');
  await anil.getByRole('button', { name: 'Add it' }).click();
  await expect(anil.getByText('Please name no colleague').first()).toBeVisible();
  await anil.getByLabel('A new theme').fill('When it would begin');
  await anil.getByRole('button', { name: 'Add it' }).click();
  const january = anil.getByRole('group', { name: 'January is mock marking. Not January.' });
  await january.getByRole('button').first().focus();
  await anil.keyboard.press('2');
  await expect(january.getByRole('button', { name: 'When it would begin', pressed: true })).toBeVisible();
  await expect(anil.getByRole('status').filter({ hasText: '4 of 22 sorted' })).toBeVisible();
  await anil.getByRole('link', { name: 'All that was said' }).click();
  await expect(anil.getByRole('combobox', { name: 'Poster (3 comments)' })).toBeVisible();

  const maya = await signIn('Maya Okafor');
  await maya.goto(new URL(anil.url()).pathname);
  await expect(maya.locator('summary').filter({ hasText: 'When it would begin' })).toContainText('1 comment');
  await expect(maya.getByRole('link', { name: /sorting|into themes/ })).toHaveCount(0);
});

/** The address of what was proposed and is now open. */
async function propose(page: Page): Promise<string> {
  await page.goto('/expectations/decisions/new');
  await page.getByLabel('What you would expect, in a few words').fill(TITLE);
  await page.getByLabel('Why', { exact: true }).fill('A class that has sung together listens better for the hour that follows.');
  await page.getByLabel('What it should save or improve').fill('Five minutes of settling down.');
  const decider = page.getByRole('combobox', { name: /Who decides/ });
  await decider.fill('Anil');
  await page.getByRole('option', { name: /Anil Deshmukh/ }).click();
  await page.getByLabel('Open until').fill(inAWeek);
  await page.getByLabel('Decided by').fill(inAMonth);
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('button', { name: 'Ask them now' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ask them' }).click();
  await expect(page.getByText('Asking now')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function answer(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByText('Nobody can read your answer')).toBeVisible();
  await page.getByRole('radiogroup', { name: /suit you/ }).getByRole('radio', { name: /^3/ }).check();
  await page.getByRole('button', { name: 'Send my answer' }).click();
  await expect(page.getByText('You have been heard.').first()).toBeVisible();
  await page.getByLabel('Your point').fill('Sing only where a class wants to');
  await page.getByRole('button', { name: 'Make this point' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sing only where a class wants to' })).toContainText('Yours');
}

async function decide(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('radio', { name: 'We will, with changes' }).check();
  await page.getByLabel('What we heard').fill('Some of you sing already. Others would rather choose the class.');
  await page.getByLabel('The reasons').fill('It costs a minute and can be left out.');
  await page.getByLabel('What changed through the consultation').fill('It is offered, not expected.');
  await page.getByRole('button', { name: 'Publish the decision' }).click();
  await expect(page.getByRole('heading', { name: 'We will, with changes' })).toBeVisible();
}

/** Publishes what was decided; its address. */
async function expectIt(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Publish the expectation' }).click();
  await expect(page.getByText('Consulted on and decided')).toBeVisible();
  await page.getByRole('radio', { name: /^May use/ }).check();
  await page.getByRole('combobox', { name: /Resources it asks for/ }).fill('ostinato');
  await page.getByRole('option', { name: /Ostinato/ }).first().click();
  await page.getByLabel('You will review it by').fill(inAMonth);
  await page.getByRole('button', { name: 'Publish the expectation' }).click();
  await expect(page.getByText('Those it asks were consulted before it was decided.')).toBeVisible();
  return new URL(page.url()).pathname;
}

async function except(page: Page, expectation: string): Promise<void> {
  await page.goto(expectation);
  await page.getByRole('button', { name: 'Except a group of my school' }).click();
  await page.getByRole('textbox', { name: 'Why', exact: true }).fill('Our hall is a building site until the spring, and nobody can hear anybody.');
  await page.getByRole('button', { name: 'Except this group' }).click();
  await expect(page.getByText('One group is excepted.')).toBeVisible();
}
