// One post: who wrote it, when, its words; its author can put it right or take it back.
import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer, Post, ThreadCard } from '@trellis/contracts';
import { asProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Avatar } from '../../kit/avatar';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Icon } from '../../kit/icon';
import { Menu, type MenuItem } from '../../kit/menu';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { filesOf, fromMarkdown, isBlank, toMarkdown, type Composed } from '../compose/compose-text';
import { PostField, type FindNameable } from '../compose/post-field';
import type { SplitOff } from '../moving/split-thread-dialog';
import type { ForwardThis } from '../forwarding/forward-dialog';
import { QuotedPost } from '../forwarding/quoted-post';
import { Deliveries } from './deliveries';
import { PinnedPart } from '../pinning/pinned-part';
import { PostBody } from './post-body';
import { PostFiles } from './post-files';
import { PostReactions } from './post-reactions';
import { ReactMenu } from './react-menu';
import { ThreadActs } from './thread-acts';
import { ThreadStore } from './thread-store';

@Component({
  selector: 'tr-post',
  imports: [Avatar, Badge, Button, Icon, Menu, Time, PostBody, PostField, PostFiles, PinnedPart, PostReactions, QuotedPost, ReactMenu, RouterLink],
  templateUrl: './post-view.html',
  styleUrl: './post-view.css',
  host: { '[attr.data-seq]': 'post().seq', '[class.pointed]': 'pointed()', '[class.answer]': 'answers()' },
})
export class PostView {
  readonly post = input.required<Post>();
  readonly findNameable = input.required<FindNameable>();
  /** The address names this post. */
  readonly pointed = input(false);
  readonly quoted = output<Post>();
  private readonly dialogs = inject(Dialogs);
  private readonly drafts = inject(Drafts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly field = viewChild(PostField);
  private readonly acts = inject(ThreadActs);
  private readonly deliveries = inject(Deliveries);
  protected readonly store = inject(ThreadStore);
  /** It is the answer to the thread's question. */
  protected readonly answers = computed(() => this.store.thread()?.answerPostId === this.post().id);
  /** Words of when those I mentioned are told. */
  protected readonly delivery = computed(() => this.deliveries.wordsOf(this.post()));
  protected readonly kept = computed(() => this.acts.isKept(this.post()));
  /** What it will say; undefined while it is only read. */
  protected readonly edited = signal<Composed | undefined>(undefined);
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly mine = computed(() => this.post().author.id !== null && this.post().author.id === this.store.me());
  protected readonly commands = computed<readonly MenuItem[]>(() => {
    const { post, lead, resolve, close } = this.store.abilities();
    const asks = this.store.thread()?.kind === 'question' && resolve;
    return [
      ...(asks ? [{ id: 'answer', label: this.answers() ? 'No longer the answer' : 'Mark as the answer', icon: 'check' as const }] : []),
      ...(post ? [{ id: 'quote', label: 'Quote in a reply', icon: 'reply' as const }] : []),
      { id: 'forward', label: 'Forward to another network', icon: 'send' },
      ...((this.mine() || lead) && post ? [this.post().pin ? { id: 'unpin', label: 'Take the pin out of the lesson', icon: 'pin' as const } : { id: 'pin', label: 'Pin to a part of a lesson', icon: 'pin' as const }] : []),
      { id: 'keep', label: this.kept() ? 'Keep no longer' : 'Keep for later', icon: 'pin' },
      { id: 'link', label: 'Copy link to this post', icon: 'link' },
      ...(this.mine() && post ? [{ id: 'edit', label: 'Edit', icon: 'edit' as const }] : []),
      ...(!this.mine() ? [{ id: 'report', label: 'Report', icon: 'flag' as const }] : []),
      ...(close && this.store.posts()[0]?.id !== this.post().id ? [{ id: 'split', label: 'Split into a new thread from here', icon: 'adapt' as const }] : []),
      ...(!this.mine() && lead ? [{ id: 'hide', label: 'Hide, with a reason', icon: 'eye-off' as const }] : []),
      ...(this.mine() ? [{ id: 'delete', label: 'Delete', icon: 'trash' as const, tone: 'danger' as const }] : []),
    ];
  });

  protected async command(id: string): Promise<void> {
    if (id === 'edit') {
      this.edited.set(this.drafts.read<Composed>(this.key)?.value ?? { ...fromMarkdown(this.post().text), files: this.post().files.map((file) => ({ ...file, postId: this.post().id })) });
      afterNextRender(() => this.field()?.focus(), { injector: this.injector });
    }
    else if (id === 'answer') await this.acts.markAnswer(this.post().threadId, this.answers() ? null : this.post().id);
    else if (id === 'quote') this.quoted.emit(this.post());
    else if (id === 'keep') await this.acts.keep(this.post());
    else if (id === 'report') await this.report();
    else if (id === 'pin') await this.pin();
    else if (id === 'unpin') await this.acts.unpin(this.post());
    else if (id === 'forward') await this.forward();
    else if (id === 'split') await this.split();
    else if (id === 'hide') await this.hide();
    else if (id === 'delete') await this.remove();
    else await this.copyLink();
  }

  protected change(value: Composed): void {
    this.edited.set(value);
    this.drafts.save(this.key, value);
  }

  protected close(): void {
    this.drafts.clear(this.key);
    this.wrong.set('');
    this.edited.set(undefined);
    this.focusSoon();
  }

  /** Escape is pressed by mistake, too: what was typed is there again with the next Edit. */
  protected putAside(): void {
    const kept = !!this.drafts.read(this.key);
    this.edited.set(undefined);
    this.wrong.set('');
    this.focusSoon();
    if (kept) this.toasts.show('Your changes are put aside. Choose Edit to go on with them');
  }

  protected async save(): Promise<void> {
    const value = this.edited();
    if (!value || this.busy()) return;
    this.wrong.set((this.field()?.unsent() ?? '') || (isBlank(value) ? 'Write something, or delete the post' : ''));
    if (this.wrong()) { this.field()?.focus(); return; }
    this.busy.set(true);
    try {
      const text = toMarkdown(value);
      const files = filesOf(value);
      if (text !== this.post().text || JSON.stringify(files) !== JSON.stringify(filesOf(this.post()))) await this.store.edit(this.post(), text, files);
      this.close();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'text') || fieldMessage(problem, 'files') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }

  protected async history(): Promise<void> {
    const { PostHistoryDialog } = await import('./post-history-dialog');
    await this.dialogs.open(PostHistoryDialog, this.post());
  }

  private async report(): Promise<void> {
    const { ReportDialog } = await import('./report-dialog');
    const made = await this.dialogs.open<{ goesTo: readonly string[] }>(ReportDialog, this.post());
    if (made) this.toasts.show(`Thank you. It went to ${made.goesTo.join(' and ')}, in confidence.`, { tone: 'success' });
  }

  private async split(): Promise<void> {
    const { SplitThreadDialog } = await import('../moving/split-thread-dialog');
    const posts = this.store.hasOlder() ? this.store.posts() : this.store.posts().slice(1);
    const made = await this.dialogs.open<ThreadCard, SplitOff>(SplitThreadDialog, { threadId: this.post().threadId, posts, from: this.post() });
    if (!made) return;
    this.toasts.show(`The posts are in “${made.title}” now`, { tone: 'success' });
    await this.store.load(true);
  }

  private async pin(): Promise<void> {
    const { PinDialog } = await import('../pinning/pin-dialog');
    // What the thread is about, or shows first, is most likely what the post is about.
    const shown = this.store.posts().flatMap(({ resources }) => resources).find(({ readable, title }) => readable && title);
    const lesson = this.store.thread()?.resource ?? (shown?.title ? { id: shown.id, title: shown.title } : null);
    const pinned = await this.dialogs.open<Post>(PinDialog, { postId: this.post().id, lesson });
    if (pinned) this.store.putPost(pinned);
  }

  private async forward(): Promise<void> {
    const { ForwardDialog } = await import('../forwarding/forward-dialog');
    const made = await this.dialogs.open<Answer<'post.forward'>, ForwardThis>(ForwardDialog, { post: this.post(), title: this.store.thread()?.title ?? '' });
    if (made) this.toasts.show('Forwarded', { tone: 'success', action: { label: 'Open it', run: () => void this.router.navigate(['/networks', made.networkId, 'threads', made.threadId], { queryParams: { post: made.postId } }) } });
  }

  private async hide(): Promise<void> {
    const { ReasonDialog } = await import('../reason-dialog');
    const hidden = await this.dialogs.open<boolean>(ReasonDialog, {
      heading: `Hide this post by ${this.post().author.name}?`, body: 'Nobody reads its words until you show it again, under Reports. That you hid it is recorded.', action: 'Hide the post', field: 'reason', act: (reason: string) => this.store.hide(this.post(), reason),
    });
    if (hidden) this.focusSoon();
  }

  private async remove(): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: 'Delete your post?', body: 'Its place in the thread stays, its words are gone for everyone.', action: 'Delete', tone: 'danger' });
    if (!sure) return;
    try {
      await this.store.remove(this.post());
      this.focusSoon();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }

  /** The button that had the focus is gone: the post itself takes it. */
  private focusSoon(): void {
    afterNextRender(() => this.host.querySelector('article')?.focus({ preventScroll: true }), { injector: this.injector });
  }

  private async copyLink(): Promise<void> {
    const { networkId, threadId, id } = this.post();
    try {
      await navigator.clipboard.writeText(`${location.origin}/networks/${networkId}/threads/${threadId}?post=${id}`);
      this.toasts.show('Link copied', { tone: 'success' });
    } catch {
      this.toasts.show('The link could not be copied. The time beside the name is a link to this post.', { tone: 'danger' });
    }
  }

  private get key(): string {
    return `edit:${this.post().id}`;
  }
}
