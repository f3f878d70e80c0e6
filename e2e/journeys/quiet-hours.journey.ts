// A teacher chooses an e-mail a week; a mention on a day without school says when it will be delivered, and disturbs nobody before.
import { expect, test } from './sign-in';

const THREAD = 'Why do they still draw gaps in a liquid?';

test('a week’s e-mail is chosen, and a mention on an INSET day waits for the morning', async ({ signIn }) => {
  const paula = await signIn('Paula Sewell');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date());
  const inset = await (await paula.request.post('/api/calendar', { data: { kind: 'inset', name: 'Training day', startsOn: today, endsOn: today } })).json() as { id: string };

  const maya = await signIn('Maya Okafor');
  await maya.goto('/me/notifications');
  await maya.getByRole('radio', { name: /^Never$/ }).check();
  await maya.getByRole('button', { name: 'Save', exact: true }).click();
  await maya.getByRole('radio', { name: /^Once a week/ }).check();
  await maya.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(maya.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await maya.reload();
  await expect(maya.getByRole('radio', { name: /^Once a week/ })).toBeChecked();
  await expect(maya.getByText('To maya.okafor@fenmoor.example').or(maya.getByText('Nothing: there is nothing'))).toBeVisible();

  await maya.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Networks' }).click();
  await maya.getByRole('link', { name: 'Science', exact: true }).click();
  await maya.getByRole('link', { name: THREAD }).click();
  const reply = maya.getByRole('textbox', { name: 'Your reply' });
  await reply.pressSequentially('Would you look at this, @Daniel');
  await maya.getByRole('option', { name: /Daniel Achebe/ }).click();
  await maya.getByRole('button', { name: 'Post', exact: true }).click();
  const post = maya.getByRole('article', { name: /^Post by/ }).filter({ hasText: 'Would you look at this' });
  await expect(post.last().getByText(/^Will deliver [A-Z][a-z]{2}( \d+ [A-Z][a-z]{2,3})? 7:30/)).toBeVisible();

  const daniel = await signIn('Daniel Achebe');
  await daniel.getByRole('button', { name: 'Notifications' }).click();
  await expect(daniel.getByRole('link', { name: /Maya Okafor mentioned you.*Held until [A-Z][a-z]{2} 0?7:30/ }).first()).toBeVisible();
  expect((await paula.request.delete(`/api/calendar/${inset.id}`)).status()).toBe(204);
});
