// A thread leads on: its lead sees what to do this week, a post stands beside the part of the lesson it is about, and what grew out of a thread leads back to it.
import { expect, test } from './sign-in';

const THREAD = 'Why do they still draw gaps in a liquid?';

test('a post is pinned to a part while a colleague reads, a lead puts a suggestion away, and a proposal leads back to its thread', async ({ signIn }) => {
  const [rob, maya] = [await signIn('Rob Tennant'), await signIn('Maya Okafor')];
  await rob.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click();
  await rob.getByRole('link', { name: 'Science', exact: true }).click();
  const desk = rob.getByRole('region', { name: 'Your desk' });
  await expect(desk.getByRole('heading', { name: 'To do this week' })).toBeVisible();
  const first = (await desk.getByRole('listitem').first().locator('p').first().textContent()) ?? '';
  await desk.getByRole('button', { name: 'Not now' }).first().click();
  await rob.getByRole('menuitem', { name: 'Not this week' }).click();
  await expect(desk.getByText(first)).toHaveCount(0);

  await rob.getByRole('link', { name: THREAD }).click();
  await expect(rob.getByRole('heading', { level: 1, name: THREAD })).toBeVisible();
  await maya.goto(new URL(rob.url()).pathname);
  await maya.getByRole('textbox', { name: 'Your reply' }).fill('Look at the second part again.');
  await maya.getByRole('button', { name: 'Post', exact: true }).click();
  const post = (page: typeof maya) => page.getByRole('list', { name: 'Posts' }).getByRole('article', { name: /^Post by Maya/ }).filter({ hasText: 'Look at the second part again.' });
  await expect(post(rob)).toHaveCount(1);
  await post(maya).getByRole('button', { name: /^More for the post/ }).click();
  await maya.getByRole('menuitem', { name: 'Pin to a part of a lesson' }).click();
  const part = maya.getByLabel('Part', { exact: true });
  await expect(part.getByRole('option')).not.toHaveCount(1);
  await part.selectOption({ index: 2 });
  await maya.getByRole('button', { name: 'Pin it' }).click();
  for (const page of [maya, rob]) await expect(post(page).getByText(/^About/)).toBeVisible();
  await post(rob).getByText(/^About/).getByRole('link').click();
  await expect(rob.getByText('Maya Okafor in Science: Look at the second part again.')).toBeVisible();

  await maya.goto('/expectations/decisions');
  await maya.getByRole('link', { name: 'Begin lessons with three questions from earlier weeks', exact: true }).click();
  await maya.getByText('Grew out of').getByRole('link').click();
  await expect(maya.getByRole('list', { name: 'What came of it' }).getByText('Daniel Achebe made it a proposal')).toBeVisible();
});
