// A button that is busy keeps its place and swallows clicks.
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Button } from './button';

@Component({ imports: [Button], template: `<form (submit)="sent($event)"><button trButton [busy]="busy()" type="submit" (click)="presses.set(presses() + 1)">Save</button><button trButton>Cancel</button></form>` })
class Page {
  readonly busy = signal(false);
  readonly presses = signal(0);
  readonly sends = signal(0);

  sent(event: Event): void {
    event.preventDefault();
    this.sends.update((count) => count + 1);
  }
}

describe('Button', () => {
  it('does not act while busy, and stays focusable', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    document.body.append(fixture.nativeElement as HTMLElement);
    const [save] = (fixture.nativeElement as HTMLElement).querySelectorAll('button');
    save?.click();
    fixture.componentInstance.busy.set(true);
    await fixture.whenStable();
    save?.click();
    expect(fixture.componentInstance.presses()).toBe(1);
    expect(fixture.componentInstance.sends()).toBe(1);
    expect(save?.getAttribute('aria-busy')).toBe('true');
    expect(save?.disabled).toBe(false);
  });

  it('never submits a form by accident', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const buttons = (fixture.nativeElement as HTMLElement).querySelectorAll('button');
    expect([...buttons].map(({ type }) => type)).toEqual(['submit', 'button']);
  });
});
