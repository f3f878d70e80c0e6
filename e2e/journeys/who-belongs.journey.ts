// A lead adds a colleague who reads at once, shares the lead with them, closes a thread and takes them out again: whoever it concerns sees it as it happens and reads why.
import type { Page } from '@playwright/test';
import { inScience, openThread, start } from './in-networks';
import { expect, test } from './sign-in';

test('a colleague is added, leads, and is taken out again with a reason; a thread is closed with one', async ({ signIn }) => {
  const [rob, maya] = await inScience(signIn, 'Rob Tennant', 'Maya Okafor');
  const kirsty = await signIn('kirsty.dunmore@fenmoor.example');
  await kirsty.goto(new URL(rob.url()).pathname);
  await expect(kirsty.getByRole('button', { name: 'Join this network' })).toBeVisible();

  const members = rob.getByRole('region', { name: 'Members' });
  await members.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(members.getByText('Please choose a colleague from the list')).toBeVisible();
  await members.getByRole('combobox', { name: 'Add a colleague' }).fill('Kirsty');
  await rob.getByRole('option', { name: /^Kirsty Dunmore/ }).click();
  await members.getByRole('button', { name: 'Add', exact: true }).dblclick();
  await expect(members.getByRole('listitem').filter({ hasText: 'Kirsty Dunmore' })).toHaveCount(1);
  await expect(kirsty.getByRole('button', { name: 'Start a thread' })).toBeVisible();
  await members.getByRole('button', { name: 'More for Kirsty Dunmore' }).click();
  await rob.getByRole('menuitem', { name: 'Make a lead' }).click();
  await expect(kirsty.getByRole('region', { name: 'Your desk' })).toBeVisible();

  await start(maya, 'Discussion', 'Which bus goes to Orchard Lode?', 'I need it on Thursday.');
  await openThread(kirsty, 'Which bus goes to Orchard Lode?');
  await kirsty.getByRole('button', { name: 'More for this thread' }).click();
  await kirsty.getByRole('menuitem', { name: 'Close this thread' }).click();
  const close = kirsty.getByRole('dialog', { name: 'Close this thread?' });
  await close.getByRole('button', { name: 'Close the thread' }).click();
  await expect(close.getByText('Please say why in a sentence')).toBeVisible();
  await close.getByLabel('Why').fill('The 14, from the station');
  await close.getByRole('button', { name: 'Close the thread' }).click();
  await expect(maya.getByText('This thread is closed.', { exact: false })).toBeVisible();
  await expect.poll(() => told(maya)).toContain('was closed: The 14, from the station');

  await members.getByRole('button', { name: 'More for Kirsty Dunmore' }).click();
  await rob.getByRole('menuitem', { name: 'Remove, with a reason' }).click();
  await rob.getByRole('dialog', { name: 'Remove Kirsty Dunmore?' }).getByLabel('Why').fill('It was for this term only');
  await rob.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(members.getByRole('listitem').filter({ hasText: 'Kirsty Dunmore' })).toHaveCount(0);
  await expect(kirsty.getByRole('heading', { name: 'You are no longer a member' })).toBeVisible();
  await expect.poll(() => told(kirsty)).toContain('took you out of Science: It was for this term only');
  await kirsty.reload();
  await kirsty.getByRole('button', { name: 'Notifications' }).click();
  await expect(kirsty.getByRole('link', { name: /took you out of Science: It was for this term only/ })).toBeVisible();

  // Back again, and suspended for some days: a past one is refused beside its field, and the words stay.
  await kirsty.goto(new URL(rob.url()).pathname);
  await kirsty.getByRole('button', { name: 'Join this network' }).click();
  await rob.reload();
  await members.getByRole('button', { name: 'More for Kirsty Dunmore' }).click();
  await rob.getByRole('menuitem', { name: 'Suspend, with a reason' }).click();
  const suspend = rob.getByRole('dialog', { name: /^Suspend Kirsty Dunmore/ });
  await suspend.getByLabel('Why').fill('Please read the charter first');
  await suspend.getByLabel('Last day').fill('2026-01-05');
  await suspend.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(suspend.getByText('That day is past')).toBeVisible();
  await expect(suspend.getByLabel('Why')).toHaveValue('Please read the charter first');
  await suspend.getByLabel('Last day').fill('2099-01-05');
  await suspend.getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(members.getByRole('listitem').filter({ hasText: 'Kirsty Dunmore' })).toContainText('until 5 January');
  await expect(kirsty.getByText('You are no longer a member of this network')).toBeVisible();
});

/** What somebody is told comes a moment later, and at night is there without a sign. */
const told = async (page: Page): Promise<string> => (await page.request.get('/api/notifications')).text();
