// Where a link leads, for journeys that go straight to an address.
import type { Page } from '@playwright/test';

/** The path behind the first such link in the content of the page at `on`. */
export async function addressOf(page: Page, on: string, name: string | RegExp): Promise<string> {
  await page.goto(on);
  return (await page.getByRole('main').getByRole('link', { name, exact: typeof name === 'string' }).first().getAttribute('href')) ?? '';
}
