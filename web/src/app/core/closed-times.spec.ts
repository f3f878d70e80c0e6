// The head of a page about closed times: a time that could not be read is said so, and what is shown stays what is pressed.
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TRANSPORT } from './api-client';
import { apiResource } from './api-resource';
import { ClosedTimes } from './closed-times';
import { answering, type Prepared } from './testing/transport';

const periods = [{ waveId: 'b', name: 'Autumn 2', closedOn: '2026-12-01' }, { waveId: 'a', name: 'Autumn 1', closedOn: '2026-10-20' }];
const answer = (waveId: string): Prepared => ({ status: 200, body: { periods, shown: { period: periods.find((one) => one.waveId === waveId) }, notShown: '', openWave: null } });

@Component({ imports: [ClosedTimes], template: '<tr-closed-times [page]="page" [shown]="page.value()?.shown?.period?.waveId">Nothing has closed.</tr-closed-times>' })
class Page {
  readonly wave = signal<string | undefined>(undefined);
  readonly page = apiResource('insight.views', () => ({ query: { wave: this.wave() } }));
}

async function open(wave: string | undefined, ...answers: Prepared[]): Promise<ComponentFixture<Page>> {
  const { transport } = answering(answers);
  TestBed.configureTestingModule({ providers: [{ provide: TRANSPORT, useValue: transport }, provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.wave.set(wave);
  await fixture.whenStable();
  return fixture;
}
const text = ({ nativeElement }: ComponentFixture<Page>): string => (nativeElement as HTMLElement).textContent;
const pressed = ({ nativeElement }: ComponentFixture<Page>): string[] => [...(nativeElement as HTMLElement).querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent.trim());

it('a time that could not be read is said so, and its chip falls back to what is shown', async () => {
  const fixture = await open(undefined, answer('b'), { status: 503, body: { code: 'service.unavailable', status: 503, title: 'x' } });
  expect(pressed(fixture)).toEqual(['Autumn 2']);
  [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'Autumn 1')!.click();
  fixture.componentInstance.wave.set('a');
  await fixture.whenStable();
  expect(text(fixture)).toContain('What you chose could not be read');
  expect(pressed(fixture)).toEqual(['Autumn 2']);
});

it('an address cut short is no time that is there, and is not to be tried again', async () => {
  const fixture = await open('b-', { status: 422, body: { code: 'request.invalid', status: 422, title: 'x' } });
  expect(text(fixture)).toContain('This wave cannot be found');
  expect(text(fixture)).not.toContain('Try again');
});

it('nothing that has closed is said by the page itself', async () => {
  const fixture = await open(undefined, { status: 200, body: { periods: [], shown: null, notShown: '', openWave: { name: 'Autumn 1', percent: 40 } } });
  expect(text(fixture)).toContain('Nothing has closed.');
  expect(text(fixture)).toContain('Autumn 1: about 40 % have answered. Nothing else can be seen until it closes.');
});
