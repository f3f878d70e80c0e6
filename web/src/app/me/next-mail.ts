// What the next e-mail would say, and an end to the links in those sent so far.
import { Component, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Button } from '../kit/button';
import { Dialogs } from '../kit/dialogs';
import { Skeleton } from '../kit/skeleton';

@Component({
  selector: 'tr-next-mail',
  imports: [Button, RouterLink, Skeleton],
  template: `
    @if (digest() === 'off') { <p>You get no e-mail.</p> }
    @else if (next.isFirstLoad()) { <tr-skeleton [count]="2" /> }
    @else if (next.value(); as mail) {
      @if (mail.lines.length) {
        <p class="tr-small tr-muted">To {{ email() }}: {{ mail.subject }}</p>
        <ul role="list">@for (line of mail.lines; track $index) { <li><strong>{{ line.heading }}</strong><br /><a [routerLink]="path(line.link)" [queryParams]="query(line.link)">{{ line.text }}</a></li> }</ul>
        @if (mail.more) { <p>And {{ mail.more }} more.</p> }
      } @else { <p>Nothing: there is nothing you have not read, so no e-mail is sent.</p> }
    } @else { <p class="tr-muted">This could not be loaded. <button trButton size="s" (click)="next.reload()">Try again</button></p> }
    <p class="tr-small tr-muted">Each e-mail has a link that stops them without signing in. If you passed one on, you can end the links in all e-mails so far.</p>
    <div class="tr-row"><button trButton size="s" [busy]="acting.busy()" (click)="revoke()">End those links</button></div>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); overflow-wrap: anywhere; } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class NextMail {
  readonly digest = input.required<string>();
  readonly email = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  protected readonly next = apiResource('digest.preview');
  protected readonly acting = new Acting();
  private shownFor = '';

  constructor() {
    effect(() => { const digest = this.digest(); if (this.shownFor && this.shownFor !== digest) this.next.reload(); this.shownFor = digest; });
  }

  protected path(link: string): string {
    return link.split('?')[0] ?? '/';
  }

  protected query(link: string): Record<string, string> {
    return Object.fromEntries(new URLSearchParams(link.split('?')[1] ?? ''));
  }

  protected async revoke(): Promise<void> {
    if (!await this.dialogs.confirm({ heading: 'End the links in all e-mails so far?', body: 'They then change nothing any more. The next e-mail has a new link.', action: 'End them' })) return;
    await this.acting.saying('The links in earlier e-mails have ended', () => this.api.call('unsubscribe.revoke'));
  }
}
