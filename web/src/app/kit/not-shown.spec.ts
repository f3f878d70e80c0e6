// What may not be shown is said in the words of its own wave: in a chart, in its table, in its file, and where one table holds two waves.
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FigureNumbers, tableCsv, type FigureTable } from './figure-numbers';
import { InsightFrame } from './insight-frame';
import { Intervals } from './intervals';
import { NotShown, NOTHING_SHOWN } from './not-shown';
import { provideRouter } from '@angular/router';

const OF_12 = 'Not shown: fewer than 12 answers.';
const OF_5 = 'Not shown: fewer than 5 answers.';
const TABLE: FigureTable = { columns: ['', 'Before', 'Now'], rows: [['Ash', { notShown: OF_5 }, null], ['Birch', { notShown: OF_5 }, '40%']] };

@Component({
  imports: [FigureNumbers, InsightFrame, Intervals, NotShown],
  template: `
    <tr-insight-frame heading="How?" [notShown]="words"><tr-intervals heading="By school" [rows]="rows" /></tr-insight-frame>
    <section [trNotShown]="words"><tr-figure-numbers label="Two waves" [table]="table" /></section>
    <tr-intervals heading="Of no wave" [rows]="rows" />`,
})
class Page {
  readonly words = OF_12;
  readonly table = TABLE;
  readonly rows = [{ label: 'Cedar', point: null }, { label: 'Spring', point: null, notShown: OF_5 }];
}

it('names what the wave promised, and no number where there is no wave', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const rows = (list: number): string[] => [...page.querySelectorAll('tr-intervals')[list]!.querySelectorAll('.rows > li')].map(({ textContent }) => textContent);
  expect(rows(0)).toEqual([expect.stringContaining(OF_12), expect.stringContaining(OF_5)]);
  expect(rows(1)[0]).toContain(NOTHING_SHOWN);
  const cells = [...page.querySelectorAll('tr-figure-numbers tbody tr')].map(({ textContent }) => textContent);
  expect(cells).toEqual([expect.stringContaining(OF_5), expect.stringMatching(/fewer than 5.*40%/)]);
  page.querySelector<HTMLButtonElement>('tr-intervals button')?.click();
  await fixture.whenStable();
  expect([...page.querySelectorAll('tr-intervals')[0]!.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)).toEqual([expect.stringContaining(OF_12), expect.stringContaining(OF_5)]);
});

it('leaves in a file as it stands on the page', () => {
  expect(tableCsv(TABLE, OF_12).split('\r\n').slice(1, 3)).toEqual([`Ash,${OF_5},${OF_12}`, `Birch,${OF_5},40%`]);
  expect(tableCsv({ columns: ['x'], rows: [[null]] })).toContain(NOTHING_SHOWN);
});
