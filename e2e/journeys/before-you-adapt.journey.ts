// A teacher takes a colleague's change in one tap before adapting, comments on a part, and the author deals with it.
import { addressOf } from './address-of';
import { expect, test } from './sign-in';

const LESSON = 'Osmosis in potato: percentage change in mass';
const REMARK = 'Does blotting on a green towel do as well?';

test('a colleague’s change is taken in one tap, and a comment reaches the author', async ({ signIn }) => {
  const maya = await signIn('Maya Okafor');
  await maya.goto(`/library?q=${encodeURIComponent('osmosis potato percentage')}`);
  await maya.getByRole('link', { name: LESSON, exact: true }).click();
  await expect(maya.getByText('Before you adapt')).toBeVisible();
  await maya.getByRole('link', { name: /colleague’s version|colleagues’ versions/ }).click();
  await maya.getByRole('button', { name: /^Use this.*Kwame Boateng/ }).first().click();
  await expect(maya.getByText('In your version', { exact: true })).toBeVisible();
  await expect(maya.getByText('Changes go into your version')).toBeVisible();
  await maya.getByRole('link', { name: LESSON }).last().click();
  await expect(maya.getByText('With work by')).toContainText('Kwame Boateng');

  await maya.goto(`${await addressOf(maya, `/library?q=${encodeURIComponent('osmosis potato percentage')}&origin=central`, LESSON)}/comments`);
  const part = maya.getByRole('region', { name: /^Part/ }).filter({ hasText: 'Blot, then find the mass' });
  await part.getByRole('button', { name: /^Comment/ }).click();
  await part.getByLabel('Your comment').fill(REMARK);
  await part.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(part.getByText(REMARK)).toBeVisible();

  const daniel = await signIn('Daniel Achebe');
  await daniel.getByRole('button', { name: 'Notifications' }).click();
  await daniel.getByText(`Maya Okafor commented on “${LESSON}”`).click();
  await expect(daniel.getByText(REMARK)).toBeVisible();
  await daniel.getByRole('button', { name: 'Dealt with' }).click();
  await expect(daniel.getByRole('button', { name: 'Open again' })).toBeVisible();
});
