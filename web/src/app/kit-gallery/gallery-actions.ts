// Style guide: buttons, menus, badges, people, icons, messages.
import { Component, inject, signal } from '@angular/core';
import { Avatar } from '../kit/avatar';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Count } from '../kit/count';
import { Dialogs } from '../kit/dialogs';
import { Icon, type IconName } from '../kit/icon';
import { ICON_PATHS } from '../kit/icon-paths';
import { Menu, type MenuItem } from '../kit/menu';
import { Time } from '../kit/time';
import { Toasts } from '../kit/toasts';
import { GallerySection } from './gallery-section';

@Component({
  selector: 'tr-gallery-actions',
  imports: [GallerySection, Button, Menu, Badge, Avatar, Banner, Count, Icon, Time],
  template: `
    <tr-gallery-section heading="Buttons">
      <div class="tr-row">
        <button trButton variant="primary" icon="adapt">Adapt this lesson</button>
        <button trButton icon="check">Used in a lesson</button>
        <button trButton variant="quiet" icon="thanks">Thank</button>
        <button trButton variant="danger">Remove</button>
        <button trButton disabled>Not now</button>
        <button trButton variant="primary" [busy]="busy()" (click)="work()">Save</button>
        <a trButton href="/kit" iconEnd="arrow-right">A link</a>
        <tr-menu [items]="items" (picked)="say($event)" />
        <tr-menu label="Export" icon="download" [iconOnly]="false" variant="secondary" [items]="items" (picked)="say($event)" />
      </div>
      <div class="tr-row">
        <button trButton size="s" variant="primary">Join</button><button trButton size="s">Follow</button><button trButton size="s" variant="quiet" icon="reply">Reply</button>
        <button trButton size="s" icon="close" [iconOnly]="true">Close</button>
        <button trButton (click)="say('Saved a moment ago')">Toast</button>
        <button trButton (click)="fail()">Toast that stays</button>
        <button trButton (click)="ask()">Confirm</button>
      </div>
    </tr-gallery-section>
    <tr-gallery-section heading="Badges, people, time">
      <div class="tr-row">
        <tr-badge tone="primary" icon="star">Central</tr-badge><tr-badge tone="accent" icon="adapt">Adapted</tr-badge><tr-badge>KS3</tr-badge><tr-badge tone="outline">Biology</tr-badge>
        <tr-badge tone="danger">Must</tr-badge><tr-badge tone="warning">Should</tr-badge><tr-badge tone="info">May</tr-badge><span>Unread <tr-count [value]="7" /></span>
      </div>
      <div class="tr-row"><tr-avatar name="Priya Nair" size="l" /><tr-avatar name="Tom Okafor" /><tr-avatar name="Ms Ella Whitcombe-Hart" /><tr-avatar name="Jo Bell" size="s" /><span class="tr-muted"><tr-time [at]="earlier" /></span></div>
    </tr-gallery-section>
    <tr-gallery-section heading="Messages">
      <tr-banner heading="A newer version exists">The original has moved on since you adapted it. <a href="/kit">See what changed</a>.</tr-banner>
      <tr-banner tone="success">Your adaptation is saved and shared with your school.</tr-banner>
      <tr-banner tone="warning" heading="You are viewing an old version" [dismissible]="true">Version 3 of 7, from March.</tr-banner>
      <tr-banner tone="danger" heading="That e-mail address and password do not match">Check both and try again.</tr-banner>
    </tr-gallery-section>
    <tr-gallery-section heading="Icons">
      <ul class="icons" role="list">@for (name of icons; track name) { <li><tr-icon [name]="name" /><span>{{ name }}</span></li> }</ul>
    </tr-gallery-section>
  `,
  styles: `.icons { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); gap: var(--tr-space-3); font-size: 1.5rem; text-align: center; } .icons span { display: block; font-size: 0.75rem; color: var(--tr-ink-muted); }`,
})
export class GalleryActions {
  private readonly toasts = inject(Toasts);
  private readonly dialogs = inject(Dialogs);
  protected readonly busy = signal(true);
  protected readonly earlier = new Date(Date.now() - 25 * 60_000).toISOString();
  protected readonly icons = Object.keys(ICON_PATHS) as IconName[];
  protected readonly items: readonly MenuItem[] = [
    { id: 'word', label: 'Download for Word', icon: 'file' }, { id: 'print', label: 'Print', icon: 'print' },
    { id: 'locked', label: 'Publish (not yours)', icon: 'lock', disabled: true }, { id: 'retire', label: 'Retire', icon: 'trash', tone: 'danger' },
  ];

  protected work(): void {
    this.busy.set(!this.busy());
  }

  protected say(words: string): void {
    this.toasts.show(words, { tone: 'success' });
  }

  protected fail(): void {
    this.toasts.show('We could not reach Trellis. What you typed is still here.', { tone: 'danger', action: { label: 'Try again', run: () => this.say('Sent') } });
  }

  protected async ask(): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: 'Close this wave?', body: 'Ratings can no longer be changed, and the figures are released to leaders.', action: 'Close the wave', tone: 'danger' });
    this.say(sure ? 'Closed' : 'Left open');
  }
}
