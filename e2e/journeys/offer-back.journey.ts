// An original moves on, its adapter takes some of that and offers one change back, its author takes it, and there is nothing left to do.
import type { Page } from '@playwright/test';
import { asks, paragraph, rewrites, type Lesson } from './lessons';
import { expect, test } from './sign-in';

const SIZES = [[1280, 860], [390, 844]].map(([width, height]) => ({ viewport: { width: width!, height: height! } }));
const [, PHONE] = SIZES;
const LINES = ['A puddle in the playground has gone by lunch.', 'Draw round it with chalk every half hour.', 'Say where the water is now.', 'Write two sentences.'];

for (const size of SIZES) {
  const { width } = size.viewport;
  const title = `Evaporation at ${width}: where did the puddle go?`;
  const why = `The photographs settle every argument, ${width} of them.`;

  test(`an update is taken in part by part, a change is offered back and taken, at ${width}`, async ({ signIn }) => {
    const [daniel, rob] = [await signIn('Daniel Achebe', size), await signIn('Rob Tennant', size)];
    const original = await asks<Lesson>(daniel, 'POST', '/api/resources', { title, subject: 'science', visibility: 'trust', document: { type: 'doc', content: LINES.map(paragraph) } });
    const copy = await asks<Lesson>(rob, 'POST', `/api/resources/${original.id}/adaptations`, {});
    await rewrites(rob, copy, { 1: 'Draw round it with chalk, and photograph it, every half hour.', 3: 'Tell a partner what you think.' }, 'Photographs, and talk first');
    await rewrites(daniel, original, { 2: 'Say where the water is now, and how you know.', 3: 'Write three sentences.' }, 'Ask how they know');

    await takeIn(rob, copy.id);
    await offerBack(rob, copy.id, why);
    await answer(daniel, why);

    await rob.goto(`/library/${copy.id}/update`);
    await expect(rob.getByRole('heading', { name: 'Nothing left to do' })).toBeVisible();
    await rob.goto('/library/offers?tab=mine');
    await expect(rob.getByRole('listitem').filter({ hasText: title }).getByText('Taken', { exact: true })).toBeVisible();
    await daniel.goto(`/library/${original.id}/history`);
    await expect(daniel.getByText('With work by Rob Tennant')).toBeVisible();
    await daniel.goto(`/library/${original.id}`);
    await expect(daniel.getByText('With work by Rob Tennant')).toBeVisible();
    await expect(daniel.getByText('Draw round it with chalk, and photograph it, every half hour.')).toBeVisible();
  });

  test(`what two tabs saved is laid over each other, and nothing of either is lost, at ${width}`, async ({ signIn }) => {
    const rob = await signIn('Rob Tennant', size);
    const name = `Condensation on a cold window at ${width}`;
    const lesson = await asks<Lesson>(rob, 'POST', '/api/resources', { title: name, subject: 'science', document: { type: 'doc', content: LINES.map(paragraph) } });
    await rob.goto(`/library/${lesson.id}/edit`);
    const editor = rob.getByRole('textbox', { name });
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
}

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
  const save = rob.getByRole('button', { name: 'Save as my new version' });
  await rob.context().setOffline(true);
  await save.click();
  await expect(rob.getByRole('alert').filter({ hasText: 'We could not reach Trellis' })).toBeInViewport();
  await rob.context().setOffline(false);
  await save.click();
  await expect(rob.getByText('Say where the water is now, and how you know.')).toBeVisible();
  await expect(rob.getByText('Tell a partner what you think.')).toBeVisible();
}

async function offerBack(rob: Page, id: string, why: string): Promise<void> {
  await rob.goto(`/library/${id}`);
  await rob.getByRole('link', { name: 'Offer changes back' }).click();
  await expect(rob.getByRole('heading', { level: 1, name: 'Offer changes to Daniel Achebe' })).toBeVisible();
  await rob.getByRole('checkbox', { name: 'Changed: change 2' }).uncheck();
  await rob.getByRole('button', { name: 'Send the offer' }).click();
  await expect(rob.getByText('Please say why: the author decides by it')).toBeVisible();
  await rob.getByLabel('Why is it better so?').fill(why);
  await rob.getByRole('button', { name: 'Send the offer' }).click();
  await expect(rob.getByText('10 school days left to answer')).toBeVisible();
}

async function answer(daniel: Page, why: string): Promise<void> {
  await daniel.goto('/');
  await daniel.getByRole('region', { name: 'Waiting for you' }).getByRole('link', { name: /offered to you|offers you a change/ }).click();
  await daniel.getByRole('listitem').filter({ hasText: why }).getByRole('link').first().click();
  await expect(daniel.getByText('1 part to look at: 1 part that only the other side changed.')).toBeVisible();
  await daniel.getByRole('button', { name: 'Take it', exact: true }).click();
  await expect(daniel.getByText('Taken, with credit to Rob Tennant')).toBeVisible();
}
