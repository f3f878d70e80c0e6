// The green band at the top: brand, navigation, search, account.
import { NgComponentOutlet } from '@angular/common';
import { Component, ElementRef, inject, signal, viewChild, type Type } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { Session } from '../core/session';
import { Count } from '../kit/count';
import { Icon } from '../kit/icon';
import { AccountMenu } from './account-menu';
import { Destinations } from './destinations';
import { Palette } from './palette';

@Component({
  selector: 'tr-shell-header',
  imports: [NgComponentOutlet, RouterLink, RouterLinkActive, Icon, Count, AccountMenu],
  templateUrl: './shell-header.html',
  styleUrl: './shell-header.css',
})
export class ShellHeader {
  protected readonly session = inject(Session);
  protected readonly destinations = inject(Destinations);
  protected readonly palette = inject(Palette);
  private readonly router = inject(Router);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly shortcut = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';

  /** Undefined until its code is here: no page waits for it. */
  protected readonly bell = signal<Type<unknown> | undefined>(undefined);

  constructor() {
    const whenIdle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 500));
    // Offline or just redeployed: the header goes on without it, and the next page load brings it.
    whenIdle(() => void import('./notifications-bell').then(({ NotificationsBell }) => this.bell.set(NotificationsBell), () => undefined));
  }

  protected search(event: Event): void {
    event.preventDefault();
    const box = this.box()?.nativeElement;
    const q = box?.value.trim() ?? '';
    void this.router.navigate(['/library'], { queryParams: q ? { q } : {} });
    if (box) box.value = '';
  }
}
