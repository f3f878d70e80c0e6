// All networks of the trust: mine with what is new in them, then those one may join.
import { Component, DestroyRef, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Realtime } from '../../core/realtime';
import { Session } from '../../core/session';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Dialogs } from '../../kit/dialogs';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { SearchBox } from '../../kit/search-box';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { Counts } from '../../shell/counts';
import type { Network, NetworkCard } from '../network-words';
import { WEEK_MS, lastOpened, wasAway } from './long-away';
import { NetworkItem } from './network-item';

/** With fewer, looking is quicker than searching. */
const SEARCH_FROM = 9;

@Component({
  selector: 'tr-networks-page',
  imports: [RouterLink, PageHeader, Button, Card, EmptyState, ErrorState, SearchBox, Skeleton, NetworkItem],
  templateUrl: './networks.page.html',
  styles: `
    section { display: flex; flex-direction: column; gap: var(--tr-space-4); } section + section { margin-block-start: var(--tr-space-7); }
    h2 { font-size: var(--tr-text-xl); } ul { --tr-min: 20rem; } summary { cursor: pointer; font-weight: var(--tr-weight-strong); padding-block: var(--tr-space-2); } details { margin-block-start: var(--tr-space-6); } details ul { margin-block-start: var(--tr-space-3); }
    .department { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; color: var(--tr-ink-muted); }
    .find { max-inline-size: 30rem; }
  `,
})
export class NetworksPage {
  private readonly api = inject(ApiClient);
  private readonly counts = inject(Counts);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);

  protected readonly networks = apiResource('network.list');
  protected readonly problem = computed(() => { const error = this.networks.error(); return error && !this.networks.value() ? problemWords(error) : undefined; });
  protected readonly unread = computed(() => this.counts.unreadPosts());
  protected readonly mayStart = computed(() => this.session.can('network.create'));
  protected readonly joining = signal('');
  protected readonly words = signal('');
  /** The list as fetched, with the counts as they are now. */
  private readonly items = computed(() => {
    const now = new Map(this.counts.networks()?.map((one) => [one.networkId, one]));
    return this.networks.value()?.items.map((network) => { const fresh = now.get(network.id); return fresh ? { ...network, unread: fresh.unread, mentions: fresh.mentions } : network; }) ?? [];
  });
  protected readonly mine = computed(() => this.items().filter(({ member, archived }) => member && !archived).sort(byNews));
  protected readonly others = computed(() => this.items().filter((network) => !network.member && !network.archived && !this.elsewhere(network)));
  /** Departments of other schools: only administrators are sent them, to keep them in order. */
  protected readonly departments = computed(() => this.items().filter((network) => !network.member && !network.archived && this.elsewhere(network)));
  protected readonly archived = computed(() => this.items().filter(({ archived }) => archived));
  protected readonly hasDepartment = computed(() => this.items().some(({ member, department }) => member && department));
  private readonly safeguarding = apiResource('safeguarding.show');
  /** Whoever leads a network or is a safeguarding contact has reports to look after. */
  protected readonly looksAfterReports = computed(() => this.items().some(({ lead }) => lead) || (this.safeguarding.value()?.items.some(({ person }) => person.id === this.session.me()?.id) ?? false));
  protected readonly opening = signal(false);
  protected readonly many = computed(() => this.others().length >= SEARCH_FROM);
  protected readonly found = computed(() => {
    const wanted = this.words().trim().toLowerCase();
    return this.others().filter(({ name, subject, purpose }) => `${name} ${subject} ${purpose}`.toLowerCase().includes(wanted));
  });

  constructor() {
    const again = (): void => { if (!document.hidden) { this.networks.reload(); void this.counts.refresh(); } };
    document.addEventListener('visibilitychange', again);
    inject(DestroyRef).onDestroy(() => document.removeEventListener('visibilitychange', again));
    inject(Realtime).on('me.changed', ({ what }) => { if (what === 'networks') this.networks.reload(); });
    void this.counts.refresh();
    void this.welcomeBack();
  }

  private elsewhere({ department }: NetworkCard): boolean {
    return department !== null && department.id !== this.session.me()?.school.id;
  }

  /** After a week the summary comes first, if there is anything in it. */
  private async welcomeBack(): Promise<void> {
    const now = Date.now();
    const last = lastOpened(this.session.me()?.id ?? '', now);
    if (now - last <= WEEK_MS) return;
    const [devices] = await Promise.all([last ? { items: [] } : this.api.call('session.list').catch(() => ({ items: [] })), this.counts.refresh()]);
    const elsewhere = devices.items.flatMap(({ current, lastSeenAt }) => (current ? [] : [Date.parse(lastSeenAt)]));
    if (this.counts.unreadPosts() && wasAway(last, elsewhere, now) && this.router.url === '/networks') await this.router.navigate(['/networks/catch-up'], { replaceUrl: true });
  }

  protected async join({ id, name }: NetworkCard): Promise<void> {
    if (this.joining()) return;
    this.joining.set(id);
    try {
      await this.api.call('network.join', { params: { id } });
      void this.counts.refresh();
      this.toasts.show(`You have joined ${name}`, { tone: 'success' });
      await this.router.navigate(['/networks', id]);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.joining.set('');
    }
  }

  protected async openDepartment(): Promise<void> {
    if (this.opening()) return;
    this.opening.set(true);
    try {
      const { id } = await this.api.call('department.open', { body: {} });
      await this.router.navigate(['/networks', id]);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.opening.set(false);
    }
  }

  protected async start(): Promise<void> {
    const { NetworkDialog } = await import('../network/network-dialog');
    const made = await this.dialogs.open<Network>(NetworkDialog);
    if (made) await this.router.navigate(['/networks', made.id]);
  }
}

/** What is new first, then what was last spoken in. */
function byNews(a: NetworkCard, b: NetworkCard): number {
  return Number(b.mentions > 0) - Number(a.mentions > 0) || Number(b.unread > 0) - Number(a.unread > 0) || (b.lastPostAt ?? '').localeCompare(a.lastPostAt ?? '') || a.name.localeCompare(b.name);
}
