// The address of a thread: each thread gets a view of its own, so that nothing of one is left in the next.
import { Component, input } from '@angular/core';
import { ThreadView } from './thread-view';

@Component({
  selector: 'tr-thread-page',
  imports: [ThreadView],
  template: `@for (one of [threadId()]; track one) { <tr-thread [threadId]="one" [pointedId]="post()" /> }`,
})
export class ThreadPage {
  readonly threadId = input.required<string>();
  /** A post to show first. */
  readonly post = input<string>();
}
