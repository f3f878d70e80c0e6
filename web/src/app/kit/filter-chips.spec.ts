// Chips of which one is always pressed do not let go of it, however often it is pressed.
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FilterChips } from './filter-chips';

@Component({ imports: [FilterChips], template: '<tr-filter-chips label="Wave" [choices]="choices" [single]="true" [required]="required" [(selected)]="selected" />' })
class Host {
  readonly choices = [{ value: 'a', label: 'Autumn' }, { value: 'b', label: 'Spring' }];
  readonly selected = signal<readonly string[]>(['a']);
  required = true;
}

async function press(label: string, required: boolean): Promise<readonly string[]> {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.required = required;
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  [...host.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === label)!.click();
  await fixture.whenStable();
  return fixture.componentInstance.selected();
}

it('one that is required stays pressed, and gives way to another alone', async () => {
  expect(await press('Autumn', true)).toEqual(['a']);
  expect(await press('Spring', true)).toEqual(['b']);
  expect(await press('Autumn', false)).toEqual([]);
});
