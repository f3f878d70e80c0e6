// Says something to people who listen to the page: new posts, saved, results found.
import { LiveAnnouncer } from '@angular/cdk/a11y';
import { Injectable, inject } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly live = inject(LiveAnnouncer);

  /** Waits for a pause in what is being read. */
  say(words: string): void {
    void this.live.announce(words, 'polite');
  }

  /** Interrupts: only for what cannot wait. */
  interrupt(words: string): void {
    void this.live.announce(words, 'assertive');
  }
}
