// Opens the command palette (Ctrl/⌘ K) and says what it offers. Its code arrives when first wanted.
import { Injectable, Injector, inject } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { onePerThread } from '../core/one-per-thread';
import { Theme } from '../core/theme';
import type { PaletteEntry } from '../kit/command-palette';
import { Destinations } from './destinations';

@Injectable({ providedIn: 'root' })
export class Palette {
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly api = inject(ApiClient);
  private readonly theme = inject(Theme);
  private readonly destinations = inject(Destinations);
  private opening = false;

  open(): void {
    if (this.opening) return;
    this.opening = true;
    void import('../kit/command-palette').then(async ({ openCommandPalette }) => {
      const picked = await openCommandPalette(this.injector, { entries: this.entries(), search: (words) => this.search(words), searchLabel: 'Lessons' });
      if (picked?.link) void this.router.navigateByUrl(picked.link);
      picked?.run?.();
    }).finally(() => { this.opening = false; });
  }

  private entries(): PaletteEntry[] {
    const go = this.destinations.all().map(({ link, label, icon }) => ({ id: link, label, icon, link, group: 'Go to' }));
    return [
      ...go,
      { id: '/me', label: 'My account', icon: 'user', link: '/me', group: 'Go to' },
      { id: 'light', label: 'Use the light theme', icon: 'sun', group: 'Theme', run: () => this.theme.choose('light') },
      { id: 'dark', label: 'Use the dark theme', icon: 'moon', group: 'Theme', run: () => this.theme.choose('dark') },
      { id: 'system', label: 'Use the device’s theme', icon: 'device', group: 'Theme', run: () => this.theme.choose('system') },
    ];
  }

  /** Lessons first, then what was said of it. One that fails leaves the other. */
  private async search(words: string): Promise<PaletteEntry[]> {
    return (await Promise.all([this.lessons(words), this.conversations(words)])).flat();
  }

  private async conversations(words: string): Promise<PaletteEntry[]> {
    const everything: PaletteEntry = { id: 'said', label: `Search conversations for “${words}”`, icon: 'chat', link: `/networks/search?q=${encodeURIComponent(words)}`, group: 'Conversations' };
    const found = await this.api.call('conversation.search', { query: { q: words } }).catch(() => ({ items: [] }));
    return [...onePerThread(found.items).map(({ id, thread, network, author }) => ({ id, label: thread.title, hint: `${author.name}, ${network.name}`, icon: 'chat' as const, link: `/networks/${network.id}/threads/${thread.id}?post=${id}`, group: 'Conversations' })), everything];
  }

  private async lessons(words: string): Promise<PaletteEntry[]> {
    const everything: PaletteEntry = { id: 'all', label: `Search the library for “${words}”`, icon: 'search', link: `/library?q=${encodeURIComponent(words)}`, group: 'Lessons' };
    try {
      const { items, units } = await this.api.call('resource.search', { query: { q: words, limit: 6, units: 'true' } });
      // Versions of a lesson often share its title.
      return [...items.map(({ id, title, central, author }) => ({ id, label: title, hint: central ? `Central, ${author.name}` : author.name, icon: 'book' as const, link: `/library/${id}`, group: 'Lessons' })),
        ...units.map(({ id, title, author }) => ({ id, label: title, hint: `Unit of work, ${author.name}`, icon: 'book' as const, link: `/library/units/${id}`, group: 'Lessons' })), everything];
    } catch {
      return [everything];
    }
  }
}
