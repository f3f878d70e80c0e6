// Where the link in a mail leads: it ends the mails at one press, without signing in, and brings them back at another.
import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem, type ApiProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { Skeleton } from '../kit/skeleton';
import { SignInLayout } from './sign-in-layout';

@Component({
  selector: 'tr-unsubscribe-page',
  imports: [Banner, Button, ErrorState, RouterLink, Skeleton, SignInLayout],
  template: `
    <tr-sign-in-layout heading="E-mails from Trellis">
      @if (state.isFirstLoad()) { <tr-skeleton [count]="2" /> }
      @else if (state.value(); as now) {
        @if (refused(); as problem) { <tr-banner tone="danger" [live]="true">{{ words(problem) }}</tr-banner> }
        @if (now.digest === 'off' && now.report === 'never') {
          <tr-banner tone="success" heading="You get no more of these e-mails" [live]="true">Nothing goes to {{ now.address }}. What happens is still in Trellis when you sign in.</tr-banner>
          @if (ended()) { <div class="tr-row"><button trButton [busy]="busy()" (click)="change('unsubscribe.undo')">Undo: send them again</button></div> }
        } @else {
          @if (ended()) { <tr-banner tone="success" [live]="true">You get these e-mails again.</tr-banner> }
          <p>{{ now.address }} gets {{ got(now) }}.</p>
          <div class="tr-row"><button trButton variant="primary" [busy]="busy()" (click)="change('unsubscribe.confirm')">Stop these e-mails</button></div>
        }
        <p><a routerLink="/me/notifications">Choose more exactly</a> (you sign in for that)</p>
      }
      @else if (state.error(); as problem) {
        <tr-error-state heading="This link does not work" [detail]="lost() ? 'It may have been ended, or cut off on its way. Sign in to choose what is sent to you.' : words(problem)" [retry]="!lost()" (retried)="state.reload()"><a trButton actions routerLink="/me/notifications">Sign in and choose</a></tr-error-state>
      }
    </tr-sign-in-layout>
  `,
})
export class UnsubscribePage {
  readonly secret = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly state = apiResource('unsubscribe.show', () => ({ params: { secret: this.secret() } }));
  protected readonly words = problemLine;
  /** Something was done here: then it can be undone here. */
  protected readonly ended = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly lost = computed(() => [404, 410].includes(this.state.error()?.status ?? 0));

  protected got({ digest, report }: Answer<'unsubscribe.show'>): string {
    const news = digest === 'off' ? '' : `an e-mail ${digest === 'daily' ? 'on school days' : 'once a week'}, when there is something unread`;
    const figures = report === 'never' ? '' : `the report of insight ${report === 'monthly' ? 'once a month' : 'whenever there are new figures'}`;
    return [news, figures].filter(Boolean).join(', and ');
  }

  protected async change(act: 'unsubscribe.confirm' | 'unsubscribe.undo'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    try {
      this.state.set(await this.api.call(act, { params: { secret: this.secret() } }));
      this.ended.set(true);
    } catch (caught) {
      this.refused.set(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }
}
