// The sign-in page. The demo's accounts are listed only where the server has a demo.
import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { safeReturn } from '../core/guards';
import { Avatar } from '../kit/avatar';
import { SignInForm } from './sign-in-form';
import { SignInLayout } from './sign-in-layout';

@Component({
  selector: 'tr-sign-in-page',
  imports: [SignInLayout, SignInForm, Avatar, RouterLink],
  template: `
    <tr-sign-in-layout heading="Sign in" lead="Your trust’s lessons, networks and say.">
      <tr-sign-in-form #credentials (signedIn)="enter()" />
      <p><a routerLink="/set-password">Forgotten your password?</a></p>
      @if (demo.value(); as found) {
        @if (found.accounts.length) {
          <section aria-labelledby="demo-heading">
            <h2 id="demo-heading">Try the demo as</h2>
            <ul role="list">
              @for (account of found.accounts; track account.email) {
                <li><button type="button" (click)="credentials.fill(account.email, found.password ?? '')"><tr-avatar [name]="account.name" size="s" /><span><strong>{{ account.role }}</strong><span>{{ account.name }}</span></span></button></li>
              }
            </ul>
          </section>
        }
      }
    </tr-sign-in-layout>
  `,
  styles: `
    h2 { font-size: var(--tr-text-m); margin-block-end: var(--tr-space-3); } section { border-block-start: 1px solid var(--tr-line); padding-block-start: var(--tr-space-4); }
    ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5rem, 1fr)); gap: var(--tr-space-2); }
    button { display: flex; align-items: center; gap: var(--tr-space-3); inline-size: 100%; min-block-size: 3.25rem; padding: 0.4rem 0.7rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-m); background: var(--tr-surface); text-align: start; cursor: pointer; line-height: 1.25; }
    button:hover { background: var(--tr-hover); border-color: var(--tr-control-line); } button > span { min-inline-size: 0; } button span span { display: block; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } strong { font-size: var(--tr-text-s); }
  `,
})
export class SignInPage {
  /** Where the person was going. */
  readonly to = input<string>();
  private readonly router = inject(Router);
  protected readonly demo = apiResource('session.demo');

  protected enter(): void {
    void this.router.navigateByUrl(safeReturn(this.to()), { replaceUrl: true });
  }
}
