// My account: who I am, the theme, signing out. A disclosure, so that its links stay links.
import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Me } from '@trellis/contracts';
import { asProblem } from '../core/api-problem';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Theme, type ThemeChoice } from '../core/theme';
import { Avatar } from '../kit/avatar';
import { Icon, type IconName } from '../kit/icon';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-account-menu',
  imports: [Avatar, Icon, RouterLink],
  template: `
    <button #opener type="button" class="opener" [attr.aria-expanded]="open()" aria-controls="account-panel" (click)="open.set(!open())">
      <tr-avatar [name]="me().name" /><span class="tr-visually-hidden">Account of {{ me().name }}</span>
    </button>
    @if (open()) {
      <div id="account-panel" class="panel">
        <p class="who"><strong>{{ me().name }}</strong><span>{{ me().school.name }}</span></p>
        <a routerLink="/me" (click)="open.set(false)"><tr-icon name="user" /> My account</a>
        <fieldset>
          <legend>Theme</legend>
          <div class="choices">@for (choice of themes; track choice.value) {
            <label><input type="radio" name="theme" [checked]="theme.choice() === choice.value" (change)="theme.choose(choice.value)" /><tr-icon [name]="choice.icon" />{{ choice.label }}</label>
          }</div>
        </fieldset>
        <button type="button" (click)="signOut()"><tr-icon name="sign-out" /> Sign out</button>
      </div>
    }
  `,
  styleUrl: './account-menu.css',
  host: { '(keydown.escape)': 'close()', '(document:pointerdown)': 'leave($event)', '(focusout)': 'leave($event)' },
})
export class AccountMenu {
  readonly me = input.required<Me>();
  protected readonly theme = inject(Theme);
  protected readonly open = signal(false);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly themes: readonly { value: ThemeChoice; label: string; icon: IconName }[] = [
    { value: 'light', label: 'Light', icon: 'sun' }, { value: 'dark', label: 'Dark', icon: 'moon' }, { value: 'system', label: 'Device', icon: 'device' },
  ];

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(event: Event): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !this.host.contains(to)) this.open.set(false);
  }

  protected async signOut(): Promise<void> {
    try {
      await this.session.signOut();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }
}
