// A week in a network, two and three people at once: a question answered, a decision made, what was missed caught up and found again, a post reported.
import { inScience, more, openThread, post, said, start } from './in-networks';
import { expect, test } from './sign-in';

test('a question is asked, answered, thanked for and kept, and everyone sees it as it happens', async ({ signIn }) => {
  const [maya, rob] = await inScience(signIn, 'Maya Okafor', 'Rob Tennant');
  await start(maya, 'Question', 'How long do your Year 8 quadrats take?', 'Mine ran out of lesson before they had counted.');
  await openThread(rob, 'How long do your Year 8 quadrats take?');
  await post(rob, 'Twenty minutes, if the squares are thrown before they come out.');
  const answer = said(maya, 'Twenty minutes');
  await answer.getByRole('button', { name: 'React to the post by Rob Tennant' }).click();
  await maya.getByRole('menuitem', { name: 'I tried this' }).click();
  await expect(said(rob, 'Twenty minutes').getByRole('button', { name: /I tried this/ })).toBeVisible();
  await more(maya, answer, 'Mark as the answer');
  await expect(said(rob, 'Twenty minutes').getByText('The answer')).toBeVisible();

  await more(rob, said(rob, 'Twenty minutes'), 'Edit');
  await rob.getByRole('textbox', { name: 'Edit your post' }).fill('Twenty-five minutes, if the squares are thrown before they come out.');
  await rob.getByRole('button', { name: 'Save', exact: true }).click();
  await said(maya, 'Twenty-five minutes').getByRole('button', { name: /^edited/ }).click();
  await expect(maya.getByRole('dialog').getByText('Twenty minutes, if')).toBeVisible();
  await maya.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();

  await maya.getByRole('textbox', { name: 'Your reply' }).fill(`${'>'.repeat(31)} How many squares?`);
  await maya.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(maya.getByText(/^This was not posted\. There are too many/)).toBeVisible();
  await maya.getByRole('button', { name: 'Change it' }).click();
  await expect(maya.getByRole('textbox', { name: 'Your reply' })).toHaveValue(/How many squares\?$/);
  await post(maya, 'How many squares a pair?');
  await expect(said(rob, 'How many squares')).toHaveCount(1);
  await maya.getByRole('textbox', { name: 'Your reply' }).fill(`All of them: $${'x + '.repeat(90)}x$`);
  await maya.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(said(rob, 'All of them').locator('math')).toHaveCount(1);
  for (const page of [maya, rob]) await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await more(maya, said(maya, 'Twenty-five minutes'), 'Keep for later');
  await expect(said(maya, 'Twenty-five minutes').getByText('Kept')).toBeVisible();
  await maya.goto('/networks/saved');
  await expect(maya.getByText('Twenty-five minutes, if the squares')).toBeVisible();
});

test('a decision is chosen without names and recorded for all', async ({ signIn }) => {
  const [rob, maya] = await inScience(signIn, 'Rob Tennant', 'Maya Okafor');
  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await start(rob, 'Decision', 'Which field trip do we share?', 'One coach fits all four schools.', async (dialog) => {
    await dialog.getByRole('textbox', { name: 'Options' }).fill('The salt marsh\nThe quarry');
    await dialog.getByLabel('Last day to choose').fill(inAWeek);
  });
  await openThread(maya, 'Which field trip do we share?');
  await maya.getByRole('radio', { name: /The salt marsh/ }).check();
  await expect(rob.getByText('1 person').first()).toBeVisible();
  await rob.getByRole('button', { name: 'Record what was decided' }).click();
  const dialog = rob.getByRole('dialog', { name: 'What was decided?' });
  await dialog.getByLabel('Option', { exact: false }).first().selectOption({ label: 'The salt marsh' });
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(maya.getByRole('heading', { name: 'Decided' })).toBeVisible();
  await expect(maya.getByText('Recorded by Rob Tennant')).toBeVisible();
});

test('what was said meanwhile is caught up on one page, and found again by its words', async ({ signIn }) => {
  const [rob, maya] = await inScience(signIn, 'Rob Tennant', 'Maya Okafor');
  await maya.goto('/settings');
  await start(rob, 'Discussion', 'The kettle in the prep room', 'It trips the whole corridor. @Maya, yours too?');
  await rob.getByRole('button', { name: 'More for this thread' }).click();
  await rob.getByRole('menuitem', { name: 'Mark as settled' }).click();
  await expect(rob.getByText('Settled').first()).toBeVisible();
  await maya.goto('/networks/catch-up');
  await expect(maya.getByRole('link', { name: 'The kettle in the prep room' }).first()).toBeVisible();
  await maya.getByRole('button', { name: 'Mark everything as read' }).click();
  await expect(maya.getByRole('heading', { name: 'You are up to date' })).toBeVisible();
  await maya.goto('/networks/search');
  await maya.getByRole('searchbox', { name: 'Search conversations' }).fill('trips corridor');
  await maya.keyboard.press('Enter');
  await expect(maya.getByRole('region', { name: 'Results' }).getByRole('link', { name: 'The kettle in the prep room' }).first()).toBeVisible();
});

test('a reported post is hidden with a reason, and whoever wrote and reported it learn why', async ({ signIn }) => {
  const [maya, daniel, rob] = await inScience(signIn, 'Maya Okafor', 'Daniel Achebe', 'Rob Tennant');
  await start(daniel, 'Discussion', 'Lost property from the open evening', 'A pupil left a coat; the name is sewn into it.');
  await openThread(maya, 'Lost property from the open evening');
  await more(maya, said(maya, 'A pupil left a coat'), 'Report');
  const report = maya.getByRole('dialog', { name: 'Report this post' });
  await report.getByRole('radio', { name: /It names or identifies a pupil/ }).check();
  await report.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(report).toHaveCount(0);

  await rob.goto('/networks/reports');
  const filed = rob.getByRole('article', { name: 'It names or identifies a pupil' }).filter({ hasText: 'A pupil left a coat' });
  await filed.getByRole('button', { name: 'Hide the post' }).click();
  const why = rob.getByRole('dialog', { name: 'Hide this post?' });
  await why.getByLabel('Why').fill('It could lead to a pupil: please write without the name.');
  await why.getByRole('button', { name: 'Hide the post' }).click();
  await expect(said(daniel, 'A pupil left a coat')).toHaveCount(0);
  await expect(daniel.getByRole('list', { name: 'Posts' }).getByText('Deleted')).toBeVisible();
  await rob.getByRole('region', { name: 'Hidden posts' }).getByRole('listitem').filter({ hasText: 'A pupil left a coat' }).getByRole('button', { name: /^Show it again/ }).click();
  await expect(said(daniel, 'A pupil left a coat')).toHaveCount(1);
});
