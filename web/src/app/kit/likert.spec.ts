// Bars share one middle, fill the width, and a row that may not be shown gives nothing away.
import { TestBed } from '@angular/core/testing';
import { Likert, fitRows, placeSegments } from './likert';
import { NOT_SHOWN_SENTENCE } from './suppressed';

describe('placing the answers', () => {
  const rows = [[1, 2, 4, 8, 5], [9, 5, 3, 2, 1], [0, 0, 10, 0, 0], [0, 0, 0, 0, 7]];

  it('puts the middle of every middle answer at the same place, inside the drawing', () => {
    const fit = fitRows(rows);
    for (const counts of rows) {
      const parts = placeSegments(counts, fit);
      const third = parts[2];
      expect((third?.start ?? 0) + (third?.share ?? 0) / 2).toBeCloseTo(fit.middle);
      expect(parts[0]?.start).toBeGreaterThanOrEqual(-1e-9);
      expect((parts[4]?.start ?? 0) + (parts[4]?.share ?? 0)).toBeLessThanOrEqual(100 + 1e-9);
    }
  });

  it('reaches both edges with the rows that lean furthest', () => {
    const fit = fitRows(rows);
    const edges = rows.flatMap((counts) => { const parts = placeSegments(counts, fit); return [parts[0]?.start ?? 0, (parts[4]?.start ?? 0) + (parts[4]?.share ?? 0)]; });
    expect(Math.min(...edges)).toBeCloseTo(0);
    expect(Math.max(...edges)).toBeCloseTo(100);
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
    expect(row?.textContent).toContain(NOT_SHOWN_SENTENCE);
    expect(row?.textContent.replace(NOT_SHOWN_SENTENCE, '')).not.toMatch(/\d/);
    await toggle();
    const cells = [...page.querySelectorAll('tbody tr')].at(1)?.querySelectorAll('td');
    expect(cells).toHaveLength(1);
    for (const cell of cells ?? []) expect(cell.textContent).toContain(NOT_SHOWN_SENTENCE);
    expect([...page.querySelectorAll('tbody tr')].at(0)?.textContent).toContain('20');
  });
});
