// What goes beyond one network or one person: pictures and names, forwarding and moving, questions without a name, meetings, a department, an introduction.
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { inScience, more, openThread, post, said, start } from './in-networks';
import { asks, paragraph, rewrites, type Lesson } from './lessons';
import { expect, test } from './sign-in';

const SEEN = 'Duckweed on the surface of a pond';

test('a picture and a name reach a colleague, and both go where their thread is forwarded and moved to', async ({ signIn }) => {
  const [maya, rob, daniel] = await inScience(signIn, 'Maya Okafor', 'Rob Tennant', 'Daniel Achebe');
  await start(maya, 'Discussion', 'Our pond this week', 'This is what ours looks like.', async (dialog) => {
    await dialog.locator('tr-post-field input[type=file]').first().setInputFiles({ name: 'pond.jpg', mimeType: 'image/jpeg', buffer: await pond() });
    await dialog.getByLabel('What pond.jpg shows').fill(SEEN);
  });
  await openThread(daniel, 'Our pond this week');
  expect(await daniel.getByAltText(SEEN).evaluate(async (img: HTMLImageElement) => { await img.decode(); return img.naturalWidth; })).toBe(480);
  await maya.getByRole('textbox', { name: 'Your reply' }).pressSequentially('And at yours? @Wickenf');
  await expect(maya.getByRole('option', { name: /^Wickenford Academy.*tells \d+ people here/ })).toBeVisible();
  await maya.keyboard.press('Enter');
  await maya.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(said(daniel, 'And at yours?').getByText('@Wickenford Academy')).toBeVisible();

  await rob.goto('/networks');
  await rob.getByRole('button', { name: 'Start a network' }).click();
  const dialog = rob.getByRole('dialog', { name: 'Start a network' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ponds and streams');
  await dialog.getByRole('combobox', { name: 'Subject' }).selectOption('biology');
  await dialog.getByRole('button', { name: 'Start the network' }).click();
  await expect(rob.getByRole('heading', { level: 1, name: 'Ponds and streams' })).toBeVisible();
  const ponds = new URL(rob.url()).pathname;
  await rob.goto(new URL(maya.url()).pathname);
  await more(rob, said(rob, 'This is what ours looks like.'), 'Forward to another network');
  const forward = rob.getByRole('dialog', { name: 'Forward to another network' });
  await forward.getByLabel('To which network').selectOption('Ponds and streams');
  await forward.getByLabel('Why it is worth reading').fill('A pond to compare with.');
  await forward.getByRole('button', { name: 'Forward' }).click();
  await expect(forward).toHaveCount(0);
  await daniel.goto(ponds);
  await daniel.getByRole('button', { name: /^Join/ }).first().click();
  await openThread(daniel, 'Our pond this week');
  await expect(said(daniel, 'A pond to compare with.').getByText('This is what ours looks like.')).toBeVisible();
  await expect(said(daniel, 'A pond to compare with.').getByAltText(SEEN)).toBeVisible();

  await rob.goto(new URL(maya.url()).pathname);
  await rob.getByRole('button', { name: 'More for this thread' }).click();
  await rob.getByRole('menuitem', { name: 'Move to another network' }).click();
  await rob.getByLabel('To which network').selectOption('Ponds and streams');
  await rob.getByRole('textbox', { name: 'Why' }).fill('It is about ponds');
  await rob.getByRole('button', { name: 'Move the thread' }).click();
  await expect(rob).toHaveURL(new RegExp(`${ponds}/threads/`));
  await expect(maya.getByText('It may have been removed, or it belongs to a network you are not in.')).toBeVisible();
  await maya.goto(ponds);
  await maya.getByRole('button', { name: /^Join/ }).first().click();
  await maya.goto(new URL(rob.url()).pathname);
  await expect(maya.getByAltText(SEEN)).toBeVisible();
  await expect(said(maya, 'And at yours?')).toHaveCount(1);
});

test('a question has no name anywhere, a meeting is in one’s own calendar, and a department is told apart before one writes', async ({ signIn }) => {
  const [maya, rob] = await inScience(signIn, 'Maya Okafor', 'Rob Tennant');
  const { id } = await (await maya.request.get('/api/session')).json() as { id: string };
  const frames: string[] = [];
  rob.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))));
  await rob.reload();
  await expect(rob.getByRole('heading', { level: 1, name: 'Science' })).toBeVisible();
  await maya.getByRole('button', { name: 'Start a thread' }).click();
  const dialog = maya.getByRole('dialog', { name: 'Start a thread' });
  await dialog.getByLabel('Title').fill('Does anyone else dread practicals?');
  await dialog.getByRole('radio', { name: /^Question/ }).check();
  const mayaHere = rob.getByRole('region', { name: 'Members' }).getByRole('listitem').filter({ hasText: 'Maya Okafor' }).getByText('Here now');
  await expect(mayaHere).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Ask without my name' }).check();
  await expect(mayaHere).toHaveCount(0);
  await expect(dialog.getByText(/Only if somebody may be in danger can two of the \d+ people/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'First post' }).fill('I never know where to stand.');
  await dialog.getByRole('button', { name: 'Post', exact: true }).click();
  await maya.getByRole('button', { name: 'I have read this' }).click();
  await expect(rob.getByRole('link', { name: 'Does anyone else dread practicals?' })).toBeVisible();
  await expect(mayaHere).toHaveCount(0);
  await openThread(rob, 'Does anyone else dread practicals?');
  await expect(rob.getByRole('article', { name: 'Post by A colleague, without a name' })).toBeVisible();
  const told = frames.filter((frame) => frame.includes('dread practicals'));
  expect(told.length).toBeGreaterThan(0);
  const page = await rob.locator('tr-thread').evaluate((thread) => thread.outerHTML);
  for (const text of [...told, page]) expect([text.includes('Okafor'), text.includes(id)]).toEqual([false, false]);

  const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await rob.getByRole('link', { name: 'Science', exact: true }).first().click();
  await start(rob, 'Meeting', 'Practicals, together', 'Bring one that went wrong.', async (meeting) => {
    await meeting.getByLabel('Day', { exact: true }).fill(inAWeek);
    await meeting.getByLabel('Starts at').fill('16:00');
    await meeting.getByRole('textbox', { name: 'Agenda' }).fill('Where to stand');
  });
  await maya.goto(new URL(rob.url()).pathname);
  await maya.getByRole('button', { name: 'Add to my calendar' }).click();
  await maya.getByRole('button', { name: /^Make (my|a new) address/ }).click();
  const address = await maya.getByLabel('Your calendar address').inputValue();
  const feed = async () => { const answer = await maya.request.get(address, { headers: { cookie: '' } }); return answer.ok() ? answer.text() : String(answer.status()); };
  expect(await feed()).toMatch(/BEGIN:VCALENDAR[\s\S]*Practicals\\, together/);
  await maya.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await maya.getByRole('button', { name: 'Add to my calendar' }).click();
  await maya.getByRole('button', { name: 'End the address' }).click();
  await expect.poll(feed).toBe('404');

  await maya.goto('/networks');
  await maya.getByRole('button', { name: 'Open my department’s circle' }).click();
  await maya.getByRole('button', { name: 'Start a thread' }).click();
  await expect(maya.getByRole('dialog').getByText(/^Will be read by Only Thornfleet School.*\(\d+\)$/)).toBeVisible();
});

test('a thread leads to a comment on its lesson and to an offer, and two colleagues are introduced when both say yes; a no is for ever', async ({ signIn }) => {
  const [rob, maya] = await inScience(signIn, 'Rob Tennant', 'Maya Okafor');
  const lesson = await asks<Lesson>(rob, 'POST', '/api/resources', { title: 'Stopping a syringe', subject: 'science', visibility: 'trust', document: { type: 'doc', content: ['Close it with a finger.', 'Push, and say what you feel.'].map(paragraph) } });
  await rewrites(maya, await asks<Lesson>(maya, 'POST', `/api/resources/${lesson.id}/adaptations`, {}), { 1: 'Push, and draw what you feel.' }, 'They draw better than they write');
  await start(rob, 'Sharing', 'Who has tried the syringe?', 'Mine all let go.', async (dialog) => {
    await dialog.getByRole('combobox', { name: 'What you share' }).fill('Stopping a syringe');
    await rob.getByRole('option', { name: /^Stopping a syringe.*Rob Tennant/ }).click();
  });
  await openThread(maya, 'Who has tried the syringe?');
  await maya.getByRole('button', { name: 'Make something of it' }).click();
  await maya.getByRole('menuitem', { name: /^Offer my version of/ }).click();
  await expect(maya.getByRole('checkbox', { name: /^Changed/ })).toBeChecked();
  await maya.getByRole('button', { name: 'Send the offer' }).click();
  await expect(maya.getByRole('region', { name: 'Messages' })).toContainText('Sent to Rob Tennant.');
  const came = rob.getByRole('list', { name: 'What came of it' });
  await expect(came.getByText(/^Maya Okafor offered changes to/)).toBeVisible();
  await rob.getByRole('button', { name: 'Make something of it' }).click();
  await rob.getByRole('menuitem', { name: 'Raise it on a part of the lesson' }).click();
  const raise = rob.getByRole('dialog', { name: 'Raise it on the lesson' });
  await raise.getByLabel('Which part').selectOption({ index: 2 });
  await raise.getByLabel('Your comment').fill('Say how hard to push.');
  await raise.getByRole('button', { name: 'Raise it' }).click();
  await came.getByRole('listitem').filter({ hasText: 'Rob Tennant raised it on' }).getByRole('link').click();
  await expect(rob.getByText('Say how hard to push.')).toBeVisible();

  const [owen, isaac] = [await signIn('owen.pritchard@fenmoor.example'), await signIn('isaac.bello@fenmoor.example')];
  for (const page of [owen, isaac]) await page.goto('/me/colleagues');
  const card = (page: Page, name: string) => page.getByRole('region', { name });
  await card(owen, 'Kirsty Dunmore').getByRole('button', { name: 'No, thank you' }).click();
  await owen.getByRole('button', { name: 'Do not suggest again' }).click();
  await expect(card(owen, 'Kirsty Dunmore')).toHaveCount(0);
  await card(owen, 'Isaac Bello').getByRole('button', { name: 'I would like to meet' }).click();
  await card(owen, 'Isaac Bello').getByLabel('Say hello, if you like').fill('We both teach the Saxons alone.');
  await card(owen, 'Isaac Bello').getByRole('button', { name: 'Yes, introduce us' }).click();
  await expect(card(owen, 'Isaac Bello').getByText('Waiting for an answer')).toBeVisible();
  await expect(card(isaac, 'Owen Pritchard').getByText(/only history teacher/)).toBeVisible();
  await card(isaac, 'Owen Pritchard').getByRole('button', { name: 'I would like to meet' }).click();
  await card(isaac, 'Owen Pritchard').getByRole('button', { name: 'Yes, introduce us' }).click();
  await card(isaac, 'Owen Pritchard').getByRole('link', { name: /^Your thread in/ }).click();
  await expect(said(isaac, 'We both teach the Saxons alone.')).toHaveCount(1);
  await post(isaac, 'At last somebody to ask.');
  await owen.getByRole('button', { name: 'Look now' }).click();
  await expect(card(owen, 'Isaac Bello').getByText('You have met')).toBeVisible();
  await expect(card(owen, 'Kirsty Dunmore')).toHaveCount(0);
});

/** A photograph of a phone’s size, drawn here. */
async function pond(): Promise<Buffer> {
  const canvas = createCanvas(1600, 1200);
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#4a6b52';
  pen.fillRect(0, 0, 1600, 1200);
  pen.fillStyle = '#9fc26a';
  for (let leaf = 0; leaf < 60; leaf += 1) pen.fillRect((leaf * 397) % 1560, (leaf * 251) % 1160, 40, 40);
  return canvas.encode('jpeg', 85);
}
