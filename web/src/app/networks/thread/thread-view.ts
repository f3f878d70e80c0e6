// A thread, live: its posts, what is new, who is typing, and the reply; the reader's place stays where they put it.
import { Component, DestroyRef, ElementRef, Injector, OnInit, afterNextRender, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient } from '../../core/api-client';
import { isMissing } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { problemWords } from '../../core/problem-messages';
import { Realtime } from '../../core/realtime';
import { PageTitle } from '../../core/title';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { Icon } from '../../kit/icon';
import { Skeleton } from '../../kit/skeleton';
import { fromMarkdown } from '../compose/compose-text';
import { audienceLine, counted, hereLine, nameList } from '../network-words';
import { NetworkStore } from '../network/network-store';
import { ThreadOutcomes } from '../outcomes/thread-outcomes';
import { Composer, type Reply } from './composer';
import { DecisionPanel } from './decision-panel';
import { Deliveries } from './deliveries';
import { MeetingPanel } from './meeting-panel';
import { OutgoingPosts } from './outgoing';
import { PostView } from './post-view';
import { ReadingPlace } from './reading-place';
import { SendingPost } from './sending-post';
import { ThreadActs } from './thread-acts';
import { ThreadHead } from './thread-head';
import { layOut } from './thread-items';
import { carryOver } from './carry-over';
import type { Outgoing } from './thread-posts';
import { ThreadStore, type ThreadPlace } from './thread-store';

const ANNOUNCE_MS = 3000;

@Component({
  selector: 'tr-thread',
  imports: [ThreadOutcomes, DecisionPanel, MeetingPanel, ThreadHead, PostView, SendingPost, Composer, Banner, Button, ErrorState, Icon, Skeleton, RouterLink],
  providers: [ThreadStore, ThreadActs, OutgoingPosts, Deliveries],
  templateUrl: './thread-view.html',
  styleUrl: './thread-view.css',
  host: { '(window:scroll)': 'scrolled()', '(window:resize)': 'scrolled()', '(document:visibilitychange)': 'turned()' },
})
export class ThreadView implements OnInit {
  readonly threadId = input.required<string>();
  readonly pointedId = input<string>();
  private readonly announcer = inject(Announcer);
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly title = inject(PageTitle);
  protected readonly network = inject(NetworkStore);
  protected readonly store = inject(ThreadStore);
  protected readonly connection = inject(Realtime).connection;
  private readonly list = viewChild<ElementRef<HTMLElement>>('list');
  private readonly end = viewChild<ElementRef<HTMLElement>>('end');
  protected readonly composer = viewChild(Composer);
  private readonly foot = viewChild<ElementRef<HTMLElement>>('foot');
  private readonly opened = signal(false);
  private place: ReadingPlace | undefined;
  private frame = 0;
  private toAnnounce = new Map<string, string>();
  private announceTimer: ReturnType<typeof setTimeout> | undefined;
  private lastSeq = 0;

  protected readonly items = computed(() => layOut(this.store.posts(), this.store.lookedAt(), this.store.me(), new Date()));
  protected readonly audience = computed(() => { const network = this.network.network.value(); return network ? audienceLine(network) : ''; });
  protected readonly typing = computed(() => { const names = this.store.typing(); return names.length > 3 ? 'Several colleagues are typing…' : names.length ? `${nameList(names)} ${names.length === 1 ? 'is' : 'are'} typing…` : ''; });
  protected readonly here = computed(() => hereLine(this.network.stream.presentIds(), this.store.posts().map(({ author }) => author), this.store.me()));
  protected readonly below = signal(0);
  /** The answer, where it is not among the first few posts anyway. */
  protected readonly answerBelow = computed(() => { const id = this.store.thread()?.answerPostId; return id && (this.store.hasOlder() || this.store.posts().findIndex((post) => post.id === id) > 2) ? id : null; });
  protected readonly problem = computed(() => { const error = this.store.problem(); return error ? { ...problemWords(error), missing: isMissing(error) || error.status === 422 } : undefined; });
  protected readonly lostPost = computed(() => { const id = this.pointedId(); return this.opened() && !!id && !this.store.hasOlder() && !this.store.posts().some((post) => post.id === id); });
  protected readonly closedWords = computed(() => (this.network.network.value()?.archived ? 'This network is archived. Its threads can be read, and nothing new is written.' : this.store.thread()?.closed ? 'This thread is closed. It can be read, and nothing new is written.' : ''));
  protected readonly findNameable = (words: string) => this.network.findNameable(words);

  constructor() {
    effect(() => { const title = this.store.thread()?.title; if (title) this.title.set(title); });
    effect(() => { const posts = this.store.posts(); this.store.outgoing.all(); untracked(() => { if (this.opened()) this.grown(posts); }); });
    effect(() => { const id = this.pointedId(); untracked(() => { if (id && this.opened()) void this.point(id); }); });
    effect(() => { const place = this.store.place(); untracked(() => { if (place) void this.goTo(place); }); });
    effect(() => { const id = this.pointedId(); if (id && (this.lostPost() || this.problem()?.missing)) untracked(() => void this.findPost(id)); });
    inject(DestroyRef).onDestroy(() => { clearTimeout(this.announceTimer); cancelAnimationFrame(this.frame); });
  }

  async ngOnInit(): Promise<void> {
    await this.open();
  }

  protected async open(): Promise<void> {
    await this.store.open(this.threadId(), this.pointedId());
    if (!this.store.thread()) return;
    this.lastSeq = this.store.posts().at(-1)?.seq ?? 0;
    afterNextRender(() => this.arrive(), { injector: this.injector });
  }

  protected async older(): Promise<void> {
    const back = this.place?.hold();
    await this.store.older();
    afterNextRender(() => back?.(), { injector: this.injector });
  }

  protected send(reply: Reply): void {
    if (this.place) this.place.atEnd = true;
    this.store.lookedAway();
    this.store.iHavePosted();
    this.store.outgoing.send(reply);
  }

  /** Refused as it is: its writer goes on writing it. */
  protected takeBack({ clientKey, text, typed }: Outgoing): void {
    this.composer()?.takeBack(typed ?? fromMarkdown(text));
    this.store.outgoing.discard(clientKey);
  }

  /** Looked at once the composer, which keeps it, has gone. */
  protected typedBefore(): boolean {
    return !!this.drafts.read(`thread:${this.threadId()}`);
  }

  /** The line moves with those who look away and come back; while they are here it stays. */
  protected turned(): void {
    if (document.hidden) this.store.lookedAway(); else this.scrolled();
  }

  protected scrolled(): void {
    if (this.frame || !this.opened()) return;
    this.frame = requestAnimationFrame(() => { this.frame = 0; this.place?.look(); this.see(); });
  }

  protected toNew(): void {
    const first = this.store.unread()[0];
    const element = first && this.list()?.nativeElement.querySelector(`[data-seq="${first.seq}"]`);
    if (element) this.place?.to(element); else this.place?.toEnd();
    this.list()?.nativeElement.querySelector<HTMLElement>(`#post-${first?.id ?? this.store.posts().at(-1)?.id}`)?.focus({ preventScroll: true });
  }

  /** First sight: the post the address names, the first new one, or the end. */
  private arrive(): void {
    const list = this.list()?.nativeElement;
    const end = this.end()?.nativeElement;
    if (!list || !end) return;
    this.place = new ReadingPlace(list, end, () => this.foot()?.nativeElement.getBoundingClientRect().top ?? innerHeight);
    const line = list.querySelector('.new');
    if (this.pointedId()) void this.point(this.pointedId() ?? '');
    else if (line) this.place.to(line); else if (this.store.posts().length > 1) this.place.toEnd();
    this.opened.set(true);
    this.place.look();
    this.see();
  }

  private async point(id: string): Promise<void> {
    while (this.store.hasOlder() && !this.store.posts().some((post) => post.id === id)) if (!(await this.store.older(100))) break;
    afterNextRender(() => {
      const post = this.list()?.nativeElement.querySelector<HTMLElement>(`#post-${CSS.escape(id)}`);
      if (!post) return;
      this.place?.to(post);
      post.focus({ preventScroll: true });
    }, { injector: this.injector });
  }

  /** The thread is part of another now, or in another network: what was typed goes along. */
  private async goTo({ networkId, threadId }: ThreadPlace): Promise<void> {
    if (threadId === this.threadId() && networkId === this.network.id()) return;
    carryOver(this.drafts, this.threadId(), threadId);
    await this.router.navigate(['/networks', networkId, 'threads', threadId], { queryParamsHandling: 'preserve', replaceUrl: true });
  }

  /** A link older than the post's move. Where it cannot be found, the page already says so. */
  private async findPost(id: string): Promise<void> {
    const place = await this.api.call('post.place', { params: { id } }).catch(() => undefined);
    if (place) await this.goTo(place);
  }

  /** Something came, or went: those at the end stay there, everyone else stays where they are. */
  private grown(posts: readonly { seq: number; id: string; author: { id: string | null; name: string } }[]): void {
    const stay = this.place?.atEnd ?? false;
    for (const { seq, author, id } of posts) if (seq > this.lastSeq && author.id !== this.store.me()) this.toAnnounce.set(id, author.name);
    this.lastSeq = Math.max(this.lastSeq, posts.at(-1)?.seq ?? 0);
    if (this.toAnnounce.size) this.announceTimer ??= setTimeout(() => this.announce(), ANNOUNCE_MS);
    afterNextRender(() => {
      if (stay && !document.hidden) this.place?.toEnd();
      this.see();
    }, { injector: this.injector });
  }

  /** One sentence for all that came meanwhile. */
  private announce(): void {
    this.announceTimer = undefined;
    const names = [...new Set(this.toAnnounce.values())];
    const count = this.toAnnounce.size;
    this.toAnnounce = new Map();
    this.announcer.say(`${counted(count, 'new post')} ${names.length > 2 ? `from ${names.length} colleagues` : `from ${nameList(names)}`}`);
  }

  private see(): void {
    if (!this.place || document.hidden) return;
    const first = this.store.unread()[0];
    if (!this.store.reshaped() || !first || !this.place.isAbove(first.seq)) {
      this.store.reshaped.set(false);
      this.store.sawUpTo(this.place.seenUpTo());
    }
    this.below.set(this.store.unread().length);
  }
}
