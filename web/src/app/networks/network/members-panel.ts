// Who is in a network: by name, searched, page by page. A lead adds colleagues, shares the lead, and may remove someone.
import { Component, computed, inject, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { subjectName } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isForbidden } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Avatar } from '../../kit/avatar';
import { Badge } from '../../kit/badge';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { SearchBox } from '../../kit/search-box';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import type { Member, Network } from '../network-words';
import { AddMember } from './add-member';
import { MemberMenu, type MemberChange } from './member-menu';
import { NetworkStore } from './network-store';
import { SuspendedList } from './suspended-list';

@Component({
  selector: 'tr-members-panel',
  imports: [AddMember, Avatar, Badge, ErrorState, LoadMore, MemberMenu, SearchBox, Skeleton, SuspendedList],
  template: `
    <h2>Members</h2>
    @if (closed()) { <p class="tr-muted">Only members see who is in this network.</p> }
    @else {
      @if (network().abilities.manage && !network().archived) { <tr-add-member [network]="network()" (added)="add()" /> }
      <tr-search-box label="Find a member" placeholder="Find a member" [(value)]="typed" (searched)="words.set($event)" />
      @if (members.isFirstLoad()) { <tr-skeleton shape="person" [count]="5" label="Loading members" /> }
      @else if (problem(); as said) { <tr-error-state [heading]="said.title" [detail]="said.detail" [busy]="members.isLoading()" (retried)="members.reload()" /> }
      @else {
        <ul role="list">
          @for (member of items(); track member.id) {
            <li>
              <tr-avatar [name]="member.name" />
              <div class="who"><span class="name">{{ member.name }} @if (member.lead) { <tr-badge tone="primary">Lead</tr-badge> } @if (here().has(member.id)) { <tr-badge tone="success">Here now</tr-badge> }</span><span class="place">{{ place(member) }}</span></div>
              @if (network().abilities.manage) { <tr-member-menu [network]="network()" [member]="member" (changed)="take($event)" /> }
            </li>
          } @empty { <li class="tr-muted">{{ words() ? 'No member of that name.' : 'Nobody is in this network yet.' }}</li> }
        </ul>
        @if (next()) { <tr-load-more [shown]="items().length" [total]="words() ? null : network().members" [more]="true" [busy]="loadingMore()" (wanted)="more()" /> }
        @if (network().abilities.manage) { <tr-suspended-list [networkId]="network().id" /> }
      }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); min-inline-size: 0; } h2 { font-size: var(--tr-text-l); }
    ul { display: flex; flex-direction: column; } li { display: flex; gap: var(--tr-space-3); align-items: center; padding-block: var(--tr-space-2); } .who { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; }
    .name { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; font-weight: 550; } .place { font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
  `,
})
export class MembersPanel {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  private readonly store = inject(NetworkStore);
  readonly network = input.required<Network>();
  /** Someone came or went, or leads now. */
  readonly changed = output<void>();
  protected readonly typed = signal('');
  protected readonly words = signal('');
  protected readonly members = apiResource('network.members', () => ({ params: { id: this.network().id }, query: { q: this.words() } }));
  private readonly later = linkedSignal(() => ({ items: [] as readonly Member[], next: this.members.value()?.next ?? null }));
  private readonly gone = signal<ReadonlySet<string>>(new Set());
  private readonly led = signal<ReadonlyMap<string | null, boolean>>(new Map());
  protected readonly items = computed(() => [...(this.members.value()?.items ?? []), ...this.later().items].filter(({ id }) => !id || !this.gone().has(id)).map((member) => ({ ...member, lead: this.led().get(member.id) ?? member.lead })));
  protected readonly next = computed(() => this.later().next);
  protected readonly loadingMore = signal(false);
  protected readonly closed = computed(() => isForbidden(this.members.error()));
  protected readonly problem = computed(() => { const problem = this.members.error(); return problem && !this.members.value() ? problemWords(problem) : undefined; });

  /** But for those who would rather not be seen. */
  protected readonly here = computed<ReadonlySet<string | null>>(() => new Set(this.store.stream.presentIds()));

  protected place({ mainSubject, school }: Member): string {
    return [mainSubject && subjectName(mainSubject), school].filter(Boolean).join(' · ');
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.loadingMore()) return;
    const first = this.members.value();
    this.loadingMore.set(true);
    try {
      const page = await this.api.call('network.members', { params: { id: this.network().id }, query: { q: this.words(), cursor } });
      if (this.members.value() === first) this.later.update(({ items }) => ({ items: [...items, ...page.items], next: page.next }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.loadingMore.set(false);
    }
  }

  private readonly suspended = viewChild(SuspendedList);

  /** Their places in the list stay where they are; who has gone leaves it. */
  protected take({ member, gone, suspended }: MemberChange): void {
    if (gone && member.id) this.gone.update((all) => new Set(all).add(member.id ?? ''));
    else this.led.update((all) => new Map(all).set(member.id, member.lead));
    if (suspended) this.suspended()?.reload();
    this.changed.emit();
  }

  protected add(): void {
    this.gone.set(new Set());
    this.members.reload();
    this.changed.emit();
  }
}
