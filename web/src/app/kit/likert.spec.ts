// Bars share one middle, fill the width, and a row that may not be shown gives nothing away.
import { TestBed } from '@angular/core/testing';
import { Likert, fitRows, placeSegments } from './likert';
import { NOTHING_SHOWN } from './not-shown';

describe('placing the answers', () => {
  const rows = [[1, 2, 4, 8, 5], [9, 5, 3, 2, 1], [0, 0, 10, 0, 0], [0, 0, 0, 0, 7]];

  it('puts the line between against and for at the same place, and every neutral answer in one column', () => {
    const fit = fitRows(rows);
    for (const counts of rows) {
      const parts = placeSegments(counts, fit);
      expect((parts[1]?.start ?? 0) + (parts[1]?.share ?? 0)).toBeCloseTo(fit.middle);
      expect(parts[3]?.start).toBeCloseTo(fit.middle);
      expect(parts[2]?.start).toBeCloseTo(fit.aside);
      expect(parts[0]?.start).toBeGreaterThanOrEqual(-1e-9);
      expect((parts[4]?.start ?? 0) + (parts[4]?.share ?? 0)).toBeLessThan(fit.aside);
      expect((parts[2]?.start ?? 0) + (parts[2]?.share ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('draws all rows on one scale and reaches both edges', () => {
    const fit = fitRows(rows);
    const parts = rows.flatMap((counts) => placeSegments(counts, fit));
    expect(Math.min(...parts.map(({ start }) => start))).toBeCloseTo(0);
    expect(Math.max(...parts.map(({ start, share }) => start + share))).toBeCloseTo(100);
    for (const counts of rows) expect(placeSegments(counts, fit).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(fit.width);
  });

  it('draws three answers as against, neither and for, and no figure on a sliver', () => {
    const parts = placeSegments([10, 5, 85], fitRows([[10, 5, 85]]));
    expect(parts.map(({ step, text }) => [step, text])).toEqual([[1, '10%'], [3, ''], [5, '85%']]);
  });

  it('draws nothing for nobody', () => {
    expect(placeSegments([0, 0, 0, 0, 0], fitRows([[0, 0, 0, 0, 0]]))).toEqual([]);
  });
});

describe('Likert', () => {
  async function drawn(): Promise<{ page: HTMLElement; toggle: () => Promise<void> }> {
    const fixture = TestBed.createComponent(Likert);
    fixture.componentRef.setInput('heading', 'How teachers rate it');
    fixture.componentRef.setInput('rows', [{ label: 'Overall', counts: [1, 2, 4, 8, 5] }, { label: 'Cedar Park', counts: null }]);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return { page, toggle: async () => { page.querySelector<HTMLButtonElement>('button')?.click(); await fixture.whenStable(); } };
  }

  it('says every count to those who listen', async () => {
    const { page } = await drawn();
    expect(page.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Overall, 20 answers. 1 Not at all: 1, 2: 2, 3: 4, 4: 8, 5 Very well: 5');
  });

  it('gives the one sentence and no figure for what may not be shown, as chart and as table', async () => {
    const { page, toggle } = await drawn();
    const row = [...page.querySelectorAll('.rows > li')].find((item) => item.textContent.includes('Cedar Park'));
    expect(row?.textContent).toContain(NOTHING_SHOWN);
    expect(row?.textContent.replace(NOTHING_SHOWN, '')).not.toMatch(/\d/);
    await toggle();
    const cells = [...page.querySelectorAll('tbody tr')].at(1)?.querySelectorAll('td');
    expect(cells).toHaveLength(1);
    for (const cell of cells ?? []) expect(cell.textContent).toContain(NOTHING_SHOWN);
    expect([...page.querySelectorAll('tbody tr')].at(0)?.textContent).toContain('20');
  });
});
