// The application's frame: header, navigation, the page, and what floats above it.
import { Component, DOCUMENT, ElementRef, computed, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { filter, pairwise, startWith, map } from 'rxjs';
import { Online } from './core/online';
import { Session } from './core/session';
import { Theme } from './core/theme';
import { Icon } from './kit/icon';
import { ToastStack } from './kit/toast-stack';
import { ShellHeader } from './shell/shell-header';
import { TabBar } from './shell/tab-bar';
import { Palette } from './shell/palette';

@Component({
  selector: 'tr-root',
  imports: [RouterOutlet, ShellHeader, TabBar, ToastStack, Icon],
  templateUrl: './app.html',
  styleUrl: './app.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class App {
  protected readonly session = inject(Session);
  protected readonly network = inject(Online);
  private readonly palette = inject(Palette);
  private readonly document = inject(DOCUMENT);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  /** Signed out there is nothing to navigate; before that is known, the frame is drawn to hold its place. */
  protected readonly framed = computed(() => this.session.me() !== null);

  constructor() {
    inject(Theme);
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
      startWith(undefined), pairwise(), takeUntilDestroyed(),
    ).subscribe(([before, now]) => { if (before !== undefined && before !== now) this.focusHeading(); });
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && this.session.signedIn()) {
      event.preventDefault();
      this.palette.open();
    }
  }

  /** A link to #main would make the router navigate; the focus alone is wanted. */
  protected skip(event: Event): void {
    event.preventDefault();
    this.focusHeading();
  }

  /** Those who listen hear the new page's name first, as those who look see it. */
  private focusHeading(): void {
    this.document.defaultView?.requestAnimationFrame(() => {
      const main = this.main().nativeElement;
      (main.querySelector<HTMLElement>('h1[tabindex]') ?? main).focus({ preventScroll: true });
    });
  }
}
