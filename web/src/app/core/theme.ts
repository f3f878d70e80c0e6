// Light, dark, or as the device says. Kept in this browser; theme-boot.js applies it before the first paint.
import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export type ThemeChoice = 'system' | 'light' | 'dark';
const KEY = 'trellis.theme';

@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<ThemeChoice>(readChoice());
  readonly choice = this.chosen.asReadonly();

  constructor() {
    effect(() => { this.root.setAttribute('data-theme', this.chosen()); });
  }

  choose(theme: ThemeChoice): void {
    this.chosen.set(theme);
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice still holds until the page is closed.
    }
  }
}

function readChoice(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}
