// A network: its threads at one side; at the other what it is for, or the thread one reads. Phones show one of the two.
import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { filter, map, startWith } from 'rxjs';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { asProblem, isForbidden, isMissing } from '../../core/api-problem';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { PageTitle } from '../../core/title';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { Icon } from '../../kit/icon';
import { Menu, type MenuItem } from '../../kit/menu';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { NetworkStream } from '../live/network-stream';
import { nameList, suspensionLine, type Network } from '../network-words';
import { ReasonDialog, type AskReason } from '../reason-dialog';
import { NetworkStore } from './network-store';
import type { StartedThread } from './start-thread-dialog';
import { ThreadList } from './thread-list';
import { ThreadListStore } from './thread-list-store';

@Component({
  selector: 'tr-network-page',
  imports: [RouterOutlet, RouterLink, PageHeader, Banner, Button, EmptyState, ErrorState, Icon, Menu, Skeleton, ThreadList],
  providers: [NetworkStream, NetworkStore, ThreadListStore],
  templateUrl: './network.page.html',
  styleUrl: './network.page.css',
})
export class NetworkPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private readonly threads = inject(ThreadListStore);
  protected readonly store = inject(NetworkStore);
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;
  protected readonly network = this.store.network;
  /** A thread is open beside, or on phones instead of, the list. */
  protected readonly threadOpen = toSignal(inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd), startWith(null), map(() => /\/threads\//.test(this.router.url))), { initialValue: false });
  protected readonly problem = computed(() => { const error = this.network.error(); return error && (!this.network.value() || isMissing(error)) ? { ...problemWords(error), missing: isMissing(error) || isForbidden(error) || error.status === 422 } : undefined; });
  protected readonly commands = computed<readonly MenuItem[]>(() => {
    const network = this.network.value();
    if (!network || this.problem()) return [];
    return [
      ...(network.member || (network.abilities.manage && !network.abilities.saysWhy) ? [{ id: 'settings', label: network.abilities.manage ? 'Notifications and settings' : 'What I hear of it', icon: 'bell' as const }] : []),
      ...(network.abilities.manage ? [
        { id: 'change', label: 'Change name or purpose', icon: 'edit' as const },
        { id: 'reports', label: 'Reports', icon: 'flag' as const },
        { id: 'archive', label: network.archived ? 'Bring back from the archive' : 'Archive this network', icon: 'flag' as const },
      ] : []),
      ...(network.lead || this.session.can('insight.read') ? [{ id: 'health', label: 'How this network is doing', icon: 'chart' as const }] : []),
      ...(network.abilities.leave ? [{ id: 'leave', label: 'Leave this network', icon: 'sign-out' as const }] : []),
    ];
  });

  protected readonly suspension = computed(() => { const network = this.network.value(); return network ? suspensionLine(network) : ''; });

  protected leadsOf({ leads }: Network): string {
    return leads.length ? nameList(leads.map(({ name }) => name)) : 'it has none now, so ask a trust administrator';
  }

  constructor() {
    effect(() => this.store.id.set(this.id()));
    effect(() => { const name = this.network.value()?.name; if (name && !this.threadOpen()) this.title.set(name); });
  }

  protected async join(network: Network): Promise<void> {
    await this.acting.run(async () => {
      await this.store.join();
      this.toasts.show(`You have joined ${network.name}`, { tone: 'success' });
    });
  }

  protected async command(id: string): Promise<void> {
    const network = this.network.value();
    if (!network) return;
    try {
      if (id === 'change') await this.change(network);
      else if (id === 'settings') await this.router.navigate(['/networks', network.id, 'settings']);
      else if (id === 'health') await this.router.navigate(['/networks', network.id, 'health']);
      else if (id === 'reports') await this.router.navigate(['/networks/reports']);
      else if (id === 'archive') await this.archive(network);
      else await this.leave(network);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }

  protected async start(network: Network): Promise<void> {
    const { StartThreadDialog } = await import('./start-thread-dialog');
    const started = await this.dialogs.open<StartedThread>(StartThreadDialog, { network, findNameable: (words: string) => this.store.findNameable(words), unseen: (hides: boolean) => { if (hides) this.store.stream.stepBack(); else this.store.stream.comeBack(); } });
    // Coming back into sight the moment the question is there would say as much as a name.
    if (!started || !('unnamed' in started)) this.store.stream.comeBack();
    if (!started) return;
    if ('unnamed' in started) {
      const { whoCouldSee, WHAT_REMAINS } = await import('./unnamed-notice');
      this.threads.put(started.unnamed);
      await this.dialogs.confirm({ heading: 'Your question is asked without your name', body: `${whoCouldSee(started.receipt)} ${WHAT_REMAINS}`, action: 'I have read this' });
      return;
    }
    this.threads.put({ ...started.thread, readSeq: started.post.seq });
    await this.router.navigate(['/networks', network.id, 'threads', started.thread.id]);
  }

  private async change(network: Network): Promise<void> {
    const { NetworkDialog } = await import('./network-dialog');
    const changed = await this.dialogs.open<Network>(NetworkDialog, network);
    if (changed) this.network.set(changed);
  }

  protected async askToJoin(network: Network): Promise<void> {
    const { WordsDialog } = await import('./words-dialog');
    const asked = await this.dialogs.open<Network>(WordsDialog, {
      heading: `Ask to join ${network.name}`, label: 'A sentence for its leads', hint: 'For example, what you teach.', action: 'Ask', limit: 500, optional: true,
      send: (words: string) => this.api.call('joining.ask', { params: { id: network.id }, body: { words } }),
    });
    if (asked) { this.network.set(asked); this.toasts.show('A lead will answer', { tone: 'success' }); }
  }

  protected async withdraw(network: Network): Promise<void> {
    try {
      await this.api.call('joining.withdraw', { params: { id: network.id } });
      this.network.reload();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }

  /** Closed with a few words on what came of it. */
  private async close({ id, name }: Network): Promise<boolean> {
    const { WordsDialog } = await import('./words-dialog');
    const closed = await this.dialogs.open<Network>(WordsDialog, {
      heading: `Archive ${name}?`, body: 'Its threads can still be read, but nobody can post or join. You can bring it back at any time.', label: 'What came of it', hint: 'What was agreed, and where to go now. It stays at the top.', action: 'Archive', limit: 3000, optional: true,
      send: (words: string) => this.api.call('network.update', { params: { id }, body: { archived: true, closingSummary: words } }),
    });
    if (closed) this.network.set(closed);
    return !!closed;
  }

  private async archive(network: Network): Promise<void> {
    const { id, name, archived } = network;
    if (network.abilities.saysWhy) return this.archiveFromOutside(network);
    if (archived) this.network.set(await this.api.call('network.update', { params: { id }, body: { archived: false } }));
    else if (!await this.close(network)) return;
    this.toasts.show(archived ? `${name} is open again` : `${name} is archived`, { tone: 'success' });
  }

  /** Its leads read why. */
  private async archiveFromOutside({ id, name, archived }: Network): Promise<void> {
    const done = await this.dialogs.open<boolean, AskReason>(ReasonDialog, {
      heading: archived ? `Bring ${name} back?` : `Archive ${name}?`, body: `${archived ? 'Its members can post in it again.' : 'Its threads can still be read, but nobody can post.'} Its leads are told that it was you, and why. It is recorded.`, action: archived ? 'Bring it back' : 'Archive', field: 'reason',
      act: async (reason) => this.network.set(await this.api.call('network.update', { params: { id }, body: { archived: !archived, reason } })),
    });
    if (done) this.toasts.show(archived ? `${name} is open again` : `${name} is archived`, { tone: 'success' });
  }

  private async leave({ name, open }: Network): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: `Leave ${name}?`, body: `You will no longer read or post in it. What you wrote stays.${open ? ' You can join again at any time.' : ' Only its leads can let you back in.'}`, action: 'Leave' });
    if (!sure) return;
    await this.store.leave();
    this.toasts.show(`You have left ${name}`);
    await this.router.navigate(['/networks']);
  }
}
