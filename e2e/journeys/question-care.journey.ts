// A question nobody answered: it finds the few who could answer it, and who asks never learns who was shown it. The lead sees that it waits; a leader sees figures.
import type { Page } from '@playwright/test';
import { more, openThread, post, said } from './in-networks';
import { expect, test } from './sign-in';

const QUESTION = 'Osmosis: our balances only read whole grams';
const ANSWER = 'Weigh five pieces together, and divide: whole grams will do.';

test('a question left open finds who has changed its lesson, is answered on a phone, and waits on the lead’s page no longer', async ({ signIn }) => {
  const [kwame, leila] = [await signIn('kwame.boateng@fenmoor.example'), await signIn('leila.haddad@fenmoor.example')];
  await kwame.setViewportSize({ width: 390, height: 844 });
  await kwame.goto('/me/colleagues');
  const card = kwame.getByRole('region', { name: 'A question', exact: true });
  await expect(card).toContainText(`A question in Science that you could answer: “${QUESTION}”. You have adapted the lesson it is about.`);
  await card.getByRole('button', { name: 'Go to the question' }).click();
  await expect(kwame.getByRole('heading', { level: 1, name: QUESTION })).toBeVisible();

  // Nothing where the asker looks says to whom it was shown.
  await leila.goto('/me/colleagues');
  await expect(leila.getByText(QUESTION)).toHaveCount(0);
  await leila.goto('/networks');
  await leila.getByRole('link', { name: 'Science', exact: true }).click();
  await openThread(leila, QUESTION);
  await expect(leila.getByText('Kwame Boateng')).toHaveCount(0);

  const health = `${new URL(leila.url()).pathname.replace(/\/threads\/.*/, '')}/health`;
  const [rob, anil] = [await signIn('Rob Tennant'), await signIn('Anil Deshmukh')];
  for (const page of [rob, anil, leila]) await page.goto(health);
  const figures = (page: Page): Promise<string> => page.getByRole('region', { name: 'Figures' }).innerText();
  const waiting = (page: Page) => page.getByRole('region', { name: 'Questions nobody has answered' });
  await expect(waiting(rob).getByRole('link', { name: QUESTION })).toBeVisible();
  await expect(waiting(anil)).toContainText('Only members read what was asked');
  expect(await figures(anil)).toBe(await figures(rob));
  expect(await figures(rob)).toMatch(/Reach across schools\s+Members in \d of \d schools/);
  await expect(anil.getByRole('main')).not.toContainText('Leila Haddad');
  await expect(leila.getByText('For leads of this network and trust leaders')).toBeVisible();
  await leila.goBack();
  await post(kwame, ANSWER);
  await expect(said(leila, ANSWER)).toHaveCount(1);
  await more(leila, said(leila, ANSWER), 'Mark as the answer');
  await expect(said(kwame, ANSWER).getByText('The answer')).toBeVisible();
  await rob.reload();
  await expect(waiting(rob)).toBeVisible();
  await expect(waiting(rob).getByRole('link', { name: QUESTION })).toHaveCount(0);
});
