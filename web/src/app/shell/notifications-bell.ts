// What happened that concerns me: the unread count, the list, and marking all as read. Its own chunk; the header fetches it when idle.
import { Component, ElementRef, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Realtime } from '../core/realtime';
import type { Answer } from '@trellis/contracts';
import { Button } from '../kit/button';
import { Count } from '../kit/count';
import { Icon, type IconName } from '../kit/icon';
import { Skeleton } from '../kit/skeleton';
import { Time } from '../kit/time';
import { Toasts } from '../kit/toasts';

type Item = Answer<'notification.list'>['items'][number];
const ICONS: Record<Item['kind'], IconName> = { mention: 'at', reply: 'reply', unveiled: 'shield', threshold: 'shield', adapted: 'adapt', thanked: 'thanks', taught: 'check', comment: 'chat', mandate: 'target', wave: 'star', introduction: 'users', update: 'refresh', offer: 'send', moderation: 'shield', question: 'info', membership: 'users', consultation: 'chat', decision: 'flag', response: 'reply', exception: 'shield', thread: 'plus', answer: 'check-circle', owed: 'clock', channel: 'alert', report: 'flag', pulse: 'check-circle' };
const MORNING = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' });

@Component({
  selector: 'tr-notifications-bell',
  imports: [Button, Count, Icon, Skeleton, Time],
  template: `
    <button #opener type="button" class="opener" [attr.aria-expanded]="open()" aria-controls="notifications-panel" (click)="open.set(!open())">
      <tr-icon name="bell" /><span class="tr-visually-hidden">Notifications</span><tr-count [value]="unread()" />
    </button>
    @if (open()) {
      <section id="notifications-panel" class="panel" aria-label="Notifications">
        <div class="head"><h2>Notifications</h2>@if (anyUnread()) { <button trButton size="s" variant="quiet" icon="check" [busy]="busy()" (click)="readAll()">Mark all as read</button> }</div>
        @if (news.isFirstLoad()) { <tr-skeleton shape="person" [count]="3" /> }
        @else if (!news.value() && news.error(); as problem) { <div class="empty" role="alert"><p>{{ words(problem) }}</p><button trButton size="s" icon="refresh" (click)="news.reload()">Try again</button></div> }
        @else {
          <ul role="list">
            @for (one of items(); track one.id) {
              <li><a [href]="one.link" [attr.data-unread]="!one.read || null" (click)="follow(one, $event)"><tr-icon [name]="icons[one.kind]" /><span><span class="tr-visually-hidden">{{ one.read ? '' : 'Unread: ' }}</span>{{ one.text }}<tr-time [at]="one.at" />@if (one.heldUntil; as until) { <span class="held">Held until {{ morning(until) }}</span> }</span></a></li>
            } @empty { <li class="empty">Nothing yet. When colleagues mention you, adapt or thank you, you find it here.</li> }
          </ul>
          @if (next()) { <button trButton size="s" class="more" [busy]="busy()" (click)="more()">Show more</button> }
          <p class="foot"><a class="plain" href="/me/notifications" (click)="settings($event)">What I am told, and when</a></p>
        }
      </section>
    }
  `,
  styleUrl: './notifications-bell.css',
  host: { '(keydown.escape)': 'close()', '(document:pointerdown)': 'leave($event)', '(focusout)': 'leave($event)' },
})
export class NotificationsBell {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly opener = viewChild.required<ElementRef<HTMLElement>>('opener');
  protected readonly news = apiResource('notification.list');
  private readonly later = signal<readonly Item[]>([]);
  private readonly after = signal<string | null | undefined>(undefined);
  protected readonly open = signal(false);
  protected readonly busy = signal(false);
  protected readonly icons = ICONS;
  protected readonly words = problemLine;
  protected readonly unread = computed(() => this.news.value()?.unread ?? 0);
  /** What is held counts for nothing yet, and can be read and marked already. */
  protected readonly anyUnread = computed(() => this.items().some(({ read }) => !read));
  protected readonly items = computed(() => { const first = this.news.value()?.items ?? []; const known = new Set(first.map(({ id }) => id)); return [...first, ...this.later().filter(({ id }) => !known.has(id))]; });
  protected readonly next = computed(() => { const after = this.after(); return after === undefined ? this.news.value()?.next ?? null : after; });

  constructor() {
    const realtime = inject(Realtime);
    realtime.on('me.changed', ({ what }) => { if (what === 'notifications') this.news.reload(); });
    realtime.onReconnect(() => this.news.reload());
    // Someone may have come straight to the page of a notice, from a mail.
    const came = effect(() => { if (this.news.value()) { came.destroy(); untracked(() => this.arrived(this.router.url)); } });
    this.router.events.pipe(takeUntilDestroyed()).subscribe((event) => { if (event instanceof NavigationEnd) this.arrived(event.urlAfterRedirects); });
  }

  protected morning(until: string): string {
    return MORNING.format(new Date(until)).replace(' 0', ' ');
  }

  protected settings(event: MouseEvent): void {
    event.preventDefault();
    this.open.set(false);
    void this.router.navigateByUrl('/me/notifications');
  }

  protected close(): void {
    if (!this.open()) return;
    this.open.set(false);
    this.opener().nativeElement.focus();
  }

  protected leave(event: Event): void {
    const to = event instanceof FocusEvent ? event.relatedTarget : event.target;
    if (to instanceof Node && !this.host.contains(to)) this.open.set(false);
  }

  protected follow(one: Item, event: MouseEvent): void {
    if (!one.read) void this.mark([one.id]);
    // A new tab stays the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.open.set(false);
    void this.router.navigateByUrl(one.link);
  }

  /** Whoever looks at the page of a notice has read it, whichever way they came: no mail speaks of it later. */
  private arrived(url: string): void {
    const [path] = url.split('?');
    const ids = this.items().filter(({ read, link }) => !read && link.split('?')[0] === path).map(({ id }) => id);
    if (ids.length) void this.mark(ids);
  }

  protected readAll(): Promise<void> {
    return this.whileBusy(() => this.mark());
  }

  protected more(): Promise<void> {
    return this.whileBusy(async () => {
      const cursor = this.next();
      if (!cursor) return;
      const page = await this.api.call('notification.list', { query: { cursor } });
      this.later.update((items) => [...items, ...page.items]);
      this.after.set(page.next);
    });
  }

  /** Seen as read at once; if it did not get there the next fetch says so. */
  private async mark(ids?: string[]): Promise<void> {
    const done = (item: Item): Item => (!ids || ids.includes(item.id) ? { ...item, read: true } : item);
    this.news.update((news) => ({ ...news, items: news.items.map(done), unread: ids ? Math.max(0, news.unread - ids.length) : 0 }));
    this.later.update((items) => items.map(done));
    try {
      await this.api.call('notification.read', { body: ids ? { ids } : {} });
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
      this.news.reload();
    }
  }

  private async whileBusy(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try { await work(); } catch (caught) { this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' }); }
    this.busy.set(false);
  }
}
