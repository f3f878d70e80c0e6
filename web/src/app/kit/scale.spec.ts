// A rating is a group of radios: named, reachable by keyboard, silent about what it means until chosen.
import { TestBed } from '@angular/core/testing';
import { Scale } from './scale';

describe('Scale', () => {
  it('offers 1 to 5 with the ends named, and reports the number chosen', async () => {
    const fixture = TestBed.createComponent(Scale);
    fixture.componentRef.setInput('label', 'How well does it fit your pupils?');
    fixture.componentRef.setInput('high', 'Perfectly');
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map((radio) => radio.labels?.[0]?.textContent.replace(/\s+/g, ' ').trim())).toEqual(['1, Not at all', '2', '3', '4', '5, Perfectly']);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(fixture.componentInstance.value()).toBeNull();
    radios[3]?.click();
    expect(fixture.componentInstance.value()).toBe(4);
  });

  it('shows its error and ties it to the group', async () => {
    const fixture = TestBed.createComponent(Scale);
    fixture.componentRef.setInput('label', 'Overall');
    fixture.componentRef.setInput('error', 'Please choose 1 to 5');
    await fixture.whenStable();
    const group = (fixture.nativeElement as HTMLElement).querySelector('fieldset');
    expect(group?.getAttribute('aria-invalid')).toBe('true');
    expect(group?.querySelector(`#${group.getAttribute('aria-describedby') ?? 'none'}`)?.textContent).toContain('Please choose 1 to 5');
  });
});
