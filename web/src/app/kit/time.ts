// When something happened, as people say it: "just now", "20 minutes ago", "yesterday", "3 March". Ticks by itself.
import { Component, Injectable, computed, inject, input, signal } from '@angular/core';

const MINUTE = 60_000;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });
const dayMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const dayMonthYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const dayOf = (time: Date): number => Math.floor((time.getTime() - time.getTimezoneOffset() * MINUTE) / 86_400_000);

/** @param now the moment it is read */
export function spokenTime(at: Date, now: Date): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE);
  // The server's clock may be a little ahead of this one's.
  if (minutes >= -2 && minutes < 1) return 'just now';
  if (minutes >= 0 && minutes < 60) return `${minutes} minute${minutes === 1 ? '' : 's'} ago`;
  const days = dayOf(now) - dayOf(at);
  if (days === 0) return `today at ${clock.format(at)}`;
  if (days === 1) return `yesterday at ${clock.format(at)}`;
  if (days > 1 && days < 7) return `${days} days ago`;
  return at.getFullYear() === now.getFullYear() ? dayMonth.format(at) : dayMonthYear.format(at);
}

/** One clock for every time on the page. */
@Injectable({ providedIn: 'root' })
class Clock {
  private readonly state = signal(new Date());
  readonly now = this.state.asReadonly();

  constructor() {
    setInterval(() => { if (!document.hidden) this.state.set(new Date()); }, MINUTE);
  }
}

@Component({
  selector: 'tr-time',
  template: `<time [attr.datetime]="at()" [attr.title]="exact()">{{ words() }}</time>`,
  styles: `time { white-space: nowrap; }`,
})
export class Time {
  /** ISO instant, e.g. from the API. */
  readonly at = input.required<string>();
  private readonly clock = inject(Clock);
  private readonly moment = computed(() => new Date(this.at()));
  protected readonly words = computed(() => spokenTime(this.moment(), this.clock.now()));
  protected readonly exact = computed(() => full.format(this.moment()));
}
