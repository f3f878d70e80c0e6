// A question nobody answered: it finds the few who could answer it, and who asks never learns who was shown it.
import { more, openThread, post, said } from './in-networks';
import { expect, test } from './sign-in';

const QUESTION = 'Osmosis: our balances only read whole grams';
const ANSWER = 'Weigh five pieces together, and divide: whole grams will do.';

test('a question left open finds who has changed its lesson, and is answered on a phone', async ({ signIn }) => {
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
  await post(kwame, ANSWER);
  await expect(said(leila, ANSWER)).toHaveCount(1);
  await more(leila, said(leila, ANSWER), 'Mark as the answer');
  await expect(said(kwame, ANSWER).getByText('The answer')).toBeVisible();
});
