// Setting the smallest group: what is wrong is said beside its field and not sent, a second press sends nothing, and a conflict loses nothing that was typed.
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Threshold } from '@trellis/contracts';
import { TRANSPORT } from '../core/api-client';
import { answering, type Prepared } from '../core/testing/transport';
import { SmallestGroupPage } from './smallest-group.page';

const of = (k: number, more: Partial<Threshold> = {}): Prepared => ({ status: 200, body: { k, waiting: null, history: [], abilities: { set: true, agree: false, end: false }, ...more } });
const WHY = 'Because our schools are small';

async function open(...answers: Prepared[]) {
  const { transport, sent } = answering(answers);
  TestBed.configureTestingModule({ providers: [{ provide: TRANSPORT, useValue: transport }, provideRouter([])] });
  const fixture: ComponentFixture<SmallestGroupPage> = TestBed.createComponent(SmallestGroupPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const type = (name: string, value: string): void => { const box = page.querySelector<HTMLInputElement>(`:is(input, textarea)[name=${name}]`)!; box.value = value; box.dispatchEvent(new Event('input')); };
  const press = (times = 1): void => { for (let i = 0; i < times; i++) page.querySelector<HTMLButtonElement>('form button[type=submit]')!.click(); };
  return { fixture, page, sent, type, press };
}
const writes = (sent: readonly { method: string }[]): number => sent.filter(({ method }) => method !== 'GET').length;

it.each([['4', 'from 5 to 30'], ['31', 'from 5 to 30'], ['ten', 'from 5 to 30'], ['', 'from 5 to 30'], ['7.5', 'from 5 to 30'], ['10', 'It is 10 already']])('says beside the field what is wrong with “%s”, and sends nothing', async (typed, words) => {
  const { fixture, page, sent, type, press } = await open(of(10));
  type('k', typed);
  type('reason', WHY);
  press();
  await fixture.whenStable();
  const field = page.querySelector('tr-text-field')!;
  expect(field.textContent).toContain(words);
  expect(page.querySelector<HTMLInputElement>('input[name=k]')!.value).toBe(typed);
  expect(page.querySelector<HTMLTextAreaElement>('textarea[name=reason]')!.value).toBe(WHY);
  expect(writes(sent)).toBe(0);
});

it('asks for a reason', async () => {
  const { fixture, page, sent, type, press } = await open(of(10));
  type('k', '12');
  press();
  await fixture.whenStable();
  expect(page.querySelector('tr-textarea')!.textContent).toContain('Please say why');
  expect(writes(sent)).toBe(0);
});

it('sends once, however often it is pressed, and shows what it is now', async () => {
  const { fixture, page, sent, type, press } = await open(of(10), of(12));
  type('k', '12');
  type('reason', WHY);
  press(2);
  await fixture.whenStable();
  expect(writes(sent)).toBe(1);
  expect(page.querySelector('#now')!.textContent).toContain('At least 12 people');
});

it('says before it is pressed that lowering takes a second person', async () => {
  const { fixture, page, type } = await open(of(10));
  type('k', '8');
  await fixture.whenStable();
  expect(page.querySelector('form')!.textContent).toContain('When a second person agrees');
  expect(page.querySelector('form button[type=submit]')!.textContent).toContain('Ask a second person');
});

it('keeps what was typed where somebody else was faster, and shows what it is by now', async () => {
  const { fixture, page, type, press } = await open(of(10), { status: 409, body: { code: 'thing.stale', status: 409, title: 'x', detail: 'It is 15 by now' } }, of(15));
  type('k', '12');
  type('reason', WHY);
  press();
  await fixture.whenStable();
  expect(page.textContent).toContain('It is 15 by now');
  expect(page.querySelector('#now')!.textContent).toContain('At least 15 people');
  expect([page.querySelector<HTMLInputElement>('input[name=k]')!.value, page.querySelector<HTMLTextAreaElement>('textarea[name=reason]')!.value]).toEqual(['12', WHY]);
});
