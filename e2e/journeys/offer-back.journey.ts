// An original moves on, its adapter takes some of that and offers one change back, its author takes it, and there is nothing left to do.
import type { Page } from '@playwright/test';
import { expect, test } from './sign-in';

const TITLE = 'Evaporation: where did the puddle go?';
const PHONE = { viewport: { width: 390, height: 844 } };
const LINES = ['A puddle in the playground has gone by lunch.', 'Draw round it with chalk every half hour.', 'Say where the water is now.', 'Write two sentences.'];

interface Lesson { id: string; number: number; document: { type: 'doc'; content: { content: { type: string; text: string }[] }[] } }

test('an update is taken in part by part, a change is offered back and taken', async ({ signIn }) => {
  const [daniel, rob] = [await signIn('Daniel Achebe'), await signIn('Rob Tennant')];
  const original = await asks<Lesson>(daniel, 'POST', '/api/resources', { title: TITLE, subject: 'science', visibility: 'trust', document: { type: 'doc', content: LINES.map(paragraph) } });
  const copy = await asks<Lesson>(rob, 'POST', `/api/resources/${original.id}/adaptations`, {});
  await rewrites(rob, copy, { 1: 'Draw round it with chalk, and photograph it, every half hour.', 3: 'Tell a partner what you think.' }, 'Photographs, and talk first');
  await rewrites(daniel, original, { 2: 'Say where the water is now, and how you know.', 3: 'Write three sentences.' }, 'Ask how they know');

  await takeIn(rob, copy.id);
  await offerBack(rob, copy.id);
  await answer(daniel);

  await rob.goto(`/library/${copy.id}/update`);
  await expect(rob.getByRole('heading', { name: 'Nothing left to do' })).toBeVisible();
  await rob.goto('/library/offers?tab=mine');
  await expect(rob.getByRole('listitem').filter({ hasText: TITLE }).getByText('Taken', { exact: true })).toBeVisible();
  await daniel.goto(`/library/${original.id}/history`);
  await expect(daniel.getByText('With work by Rob Tennant')).toBeVisible();
  await daniel.goto(`/library/${original.id}`);
  await expect(daniel.getByText('With work by Rob Tennant')).toBeVisible();
  await expect(daniel.getByText('Draw round it with chalk, and photograph it, every half hour.')).toBeVisible();
});

test('an offer is answered on a phone, and what is said stays within its width', async ({ signIn }) => {
  const daniel = await signIn('Daniel Achebe', PHONE);
  await daniel.goto('/library/offers');
  await daniel.getByRole('listitem').filter({ hasText: 'Nineteen of my class' }).getByRole('link').first().click();
  await expect(daniel.getByRole('heading', { name: 'Your answer' })).toBeVisible();
  expect(await daniel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await daniel.getByRole('radio', { name: 'Decline' }).check();
  await daniel.getByRole('button', { name: 'Decline it' }).click();
  await expect(daniel.getByText('Please say why: your colleague sees it')).toBeVisible();
});

test('what two tabs saved is laid over each other, and nothing of either is lost', async ({ signIn }) => {
  const rob = await signIn('Rob Tennant');
  const lesson = await asks<Lesson>(rob, 'POST', '/api/resources', { title: 'Condensation on a cold window', subject: 'science', document: { type: 'doc', content: LINES.map(paragraph) } });
  await rob.goto(`/library/${lesson.id}/edit`);
  const editor = rob.getByRole('textbox', { name: 'Condensation on a cold window' });
  await editor.getByText('A puddle in the playground').click({ position: { x: 2, y: 6 } });
  await rob.keyboard.press('Home');
  await rob.keyboard.type('In this tab. ');
  await rewrites(rob, lesson, { 2: 'Saved in another tab.' }, 'The other tab');
  await rob.getByRole('button', { name: 'Save version' }).click();
  await rob.getByRole('dialog', { name: 'Save a version' }).getByRole('button', { name: 'Save version' }).click();
  await expect(rob.getByText('A newer version was saved while you were writing')).toBeVisible();
  await expect(rob.getByRole('region', { name: 'not by you' }).getByRole('radio', { name: 'Take the other' })).toBeChecked();
  await rob.getByRole('button', { name: 'Save this as a new version' }).click();
  await expect(rob.getByText('Saved in another tab.')).toBeVisible();
  await expect(rob.getByText('In this tab. A puddle')).toBeVisible();
});

async function takeIn(rob: Page, id: string): Promise<void> {
  await rob.goto(`/library/${id}`);
  await expect(rob.getByText('The original has moved on', { exact: true })).toBeVisible();
  await rob.getByRole('link', { name: 'Look at what changed' }).click();
  await expect(rob.getByText('2 parts to look at: 1 part you both changed, 1 part that only the other side changed.')).toBeVisible();
  const clash = rob.getByRole('region', { name: 'You both changed this differently' });
  await expect(clash.getByRole('radio', { name: 'Keep mine' })).toBeChecked();
  const theirs = rob.getByRole('region', { name: 'not by you' });
  await expect(theirs.getByRole('radio', { name: 'Take the new one' })).toBeChecked();
  await clash.getByRole('button', { name: 'Say why you keep yours' }).click();
  await clash.getByLabel('Why you keep yours').fill('They talk before they write');
  await rob.getByRole('button', { name: 'Save as my new version' }).click();
  await expect(rob.getByText('Say where the water is now, and how you know.')).toBeVisible();
  await expect(rob.getByText('Tell a partner what you think.')).toBeVisible();
}

async function offerBack(rob: Page, id: string): Promise<void> {
  await rob.goto(`/library/${id}`);
  await rob.getByRole('link', { name: 'Offer changes back' }).click();
  await expect(rob.getByRole('heading', { level: 1, name: 'Offer changes to Daniel Achebe' })).toBeVisible();
  await rob.getByRole('checkbox', { name: 'Changed: change 2' }).uncheck();
  await rob.getByRole('button', { name: 'Send the offer' }).click();
  await expect(rob.getByText('Please say why: the author decides by it')).toBeVisible();
  await rob.getByLabel('Why is it better so?').fill('The photographs settle every argument.');
  await rob.getByRole('button', { name: 'Send the offer' }).click();
  await expect(rob.getByText('10 school days left to answer')).toBeVisible();
}

async function answer(daniel: Page): Promise<void> {
  await daniel.goto('/');
  await daniel.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: /offered to you|offers you a change/ }).click();
  await daniel.getByRole('listitem').filter({ hasText: 'The photographs settle every argument.' }).getByRole('link').first().click();
  await expect(daniel.getByText('1 part to look at: 1 part that only the other side changed.')).toBeVisible();
  await daniel.getByRole('button', { name: 'Take it', exact: true }).click();
  await expect(daniel.getByText('Taken, with credit to Rob Tennant')).toBeVisible();
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Through the page's own session, as the page itself would. */
function asks<T>(page: Page, method: string, path: string, body: unknown): Promise<T> {
  return page.evaluate(async ([how, where, what]) => {
    const response = await fetch(where as string, { method: how as string, headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });
    if (!response.ok) throw new Error(await response.text());
    return await response.json() as never;
  }, [method, path, body] as const);
}

/** Saves a version in which these paragraphs say something else. */
function rewrites(page: Page, { id, number, document }: Lesson, changes: Record<number, string>, message: string): Promise<Lesson> {
  const content = document.content.map((block, at) => (changes[at] === undefined ? block : { ...block, content: [{ type: 'text', text: changes[at] }] }));
  return asks(page, 'POST', `/api/resources/${id}/revisions`, { document: { type: 'doc', content }, baseNumber: number, message, change: 'improvement' });
}
