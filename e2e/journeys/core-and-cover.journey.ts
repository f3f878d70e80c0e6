// A teacher chooses an option in a tap, changes what is core and says why, its author hears it, and the cover pack carries licence and credit.
import { extractText, getDocumentProxy } from 'unpdf';
import { addressOf } from './address-of';
import { expect, test } from './sign-in';

const LESSON = 'Adding fractions with different denominators';
const WHY = 'We have met estimates in the lesson before';

test('a core part is changed with a reason, and the lesson goes to whoever covers it', async ({ signIn }) => {
  const szymon = await signIn('szymon.nowak@fenmoor.example', { viewport: { width: 390, height: 844 } });
  const original = await addressOf(szymon, `/library?q=${encodeURIComponent('adding fractions')}`, LESSON);
  await szymon.goto(original);
  await expect(szymon.getByText('The trust asks that this stays')).toContainText('The spring assessment asks for these');
  await szymon.getByRole('button', { name: 'Use this one: Egyptian fractions' }).click();
  await expect(szymon.getByText('Adapted from')).toContainText(LESSON);
  await expect(szymon.getByRole('button', { name: 'Take the choice back: Egyptian fractions' })).toBeVisible();
  const version = new URL(szymon.url()).pathname;

  await szymon.getByRole('link', { name: 'Edit', exact: true }).click();
  const editor = szymon.getByRole('textbox', { name: LESSON });
  await editor.getByText('Use an estimate').click();
  await szymon.keyboard.press('End');
  await szymon.keyboard.type(' Quickly.');
  await szymon.getByRole('button', { name: 'Save version' }).click();
  const dialog = szymon.getByRole('dialog', { name: 'Save a version' });
  await dialog.getByRole('button', { name: 'Save version' }).click();
  await dialog.getByLabel(/^Why you changed/).fill(WHY);
  await dialog.getByRole('button', { name: 'Save version' }).click();
  await expect(dialog).toBeHidden();
  await expect(szymon.getByText(`Changed in this version: ${WHY}`)).toBeVisible();

  const farah = await signIn('farah.siddiqui@fenmoor.example');
  await farah.goto(original);
  const heard = farah.getByRole('region', { name: 'Core parts that were changed' });
  await expect(heard).toContainText(WHY);
  await expect(heard).toContainText('Szymon Nowak');

  await szymon.goto(`${version}/print?for=cover`);
  const sheet = szymon.getByRole('article');
  await expect(sheet.getByRole('heading', { name: 'Please keep to this' })).toBeVisible();
  await expect(szymon.getByRole('status').filter({ hasText: 'of A4' })).toContainText(/About [2-9] pages/);
  // Opened once, it needs no network any more.
  await szymon.context().setOffline(true);
  await szymon.emulateMedia({ media: 'print' });
  await expect(sheet).toContainText('Licence: CC BY 4.0');
  await expect(sheet).toContainText('With work by Farah Siddiqui');
  await expect(sheet.getByText('Note for teachers').or(sheet.getByRole('note')).first()).toBeVisible();
  await expect(szymon.getByRole('button', { name: 'Print' })).toBeHidden();
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await szymon.pdf({ preferCSSPageSize: true, tagged: true }))), { mergePages: true });
  expect(text.replace(/\s+/g, ' ')).toContain('Licence: CC BY 4.0');
  expect(text.replace(/\s+/g, ' ')).toContain('With work by Farah Siddiqui');
  await szymon.emulateMedia({ media: 'screen' });
  await szymon.getByRole('radio', { name: /^For pupils/ }).check();
  await expect(sheet.getByRole('note')).toHaveCount(0);
  await expect(sheet).not.toContainText('The trust asks');
  await expect(sheet).toContainText('sum of different unit fractions');
  await expect(sheet).not.toContainText('Fraction dominoes');
});
