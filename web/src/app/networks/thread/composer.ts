// Where one replies: what is typed is kept until it is sent, and who will read it is said before.
import { Component, Injector, OnInit, afterNextRender, inject, input, output, runInInjectionContext, signal, viewChild } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { Drafts } from '../../core/drafts';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';
import { NOTHING_TYPED, filesOf, isBlank, putBack, quoteOf, shownText, toMarkdown, type Composed } from '../compose/compose-text';
import { PostField, type FindNameable } from '../compose/post-field';

export interface Reply { readonly text: string; readonly files: readonly { id: string; alt: string }[]; /** As the writer saw it. */ readonly shown: string; readonly typed: Composed }
const LONGEST = 20_000;

@Component({
  selector: 'tr-composer',
  imports: [PostField, Button, Icon],
  template: `
    <p class="audience"><tr-icon name="users" /><span>{{ audience() }}</span></p>
    <tr-post-field label="Your reply" [labelHidden]="true" placeholder="Write a reply. @ mentions a colleague" [rows]="opened() ? 3 : 1" [folded]="!opened()" [findNameable]="findNameable()" [(value)]="value" [error]="wrong()" (focusin)="opened.set(true)" (typed)="typed.emit()" (submitted)="send()">
      <span class="send"><kbd aria-hidden="true">Ctrl Enter</kbd><button trButton variant="primary" size="s" icon="send" aria-keyshortcuts="Control+Enter Meta+Enter" (click)="send()">Post</button></span>
    </tr-post-field>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); padding: var(--tr-space-3) var(--tr-space-4); background: var(--tr-surface); border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-l); box-shadow: var(--tr-shadow); }
    .audience { display: flex; gap: 0.4rem; align-items: center; font-size: var(--tr-text-xs); color: var(--tr-ink-muted); } .send { display: inline-flex; gap: var(--tr-space-3); align-items: center; margin-inline-start: auto; } kbd { font-size: var(--tr-text-xs); color: var(--tr-ink-muted); }
    @media (max-width: 56rem) { kbd { display: none; } }
    @media (max-width: 40rem) { :host { padding: var(--tr-space-2) var(--tr-space-3); border-radius: var(--tr-radius-m); } }
  `,
})
export class Composer implements OnInit {
  readonly threadId = input.required<string>();
  /** Who will read it. */
  readonly audience = input.required<string>();
  readonly findNameable = input.required<FindNameable>();
  readonly sent = output<Reply>();
  readonly typed = output<void>();
  private readonly drafts = inject(Drafts);
  private readonly injector = inject(Injector);
  private readonly field = viewChild.required(PostField);
  protected readonly value = signal<Composed>(NOTHING_TYPED);
  protected readonly opened = signal(false);
  protected readonly wrong = signal('');

  ngOnInit(): void {
    // The thread is known only now.
    runInInjectionContext(this.injector, () => this.drafts.keep(() => this.key, this.value, isBlank));
    if (!isBlank(this.value())) this.opened.set(true);
  }

  /** Puts a colleague's words below what is typed already. */
  quote(post: Post): void {
    this.value.update((value) => ({ ...value, text: `${value.text.trim() ? `${value.text.trimEnd()}\n\n` : ''}${quoteOf(post.author.name, post.text)}\n\n` }));
    this.goOn();
  }

  /** What was refused, to be put right. */
  takeBack(sent: Composed): void {
    this.value.update((value) => putBack(sent, value));
    this.goOn();
  }

  private goOn(): void {
    this.opened.set(true);
    afterNextRender(() => this.field().focus(), { injector: this.injector });
  }

  protected send(): void {
    const value = this.value();
    this.wrong.set(this.field().unsent());
    if (this.wrong()) { this.field().focus(); return; }
    if (isBlank(value)) { this.field().focus(); return; }
    const text = toMarkdown(value);
    this.wrong.set(text.length > LONGEST ? `Please keep a post under ${LONGEST.toLocaleString('en-GB')} characters; this one has ${text.length.toLocaleString('en-GB')}` : '');
    if (this.wrong()) { this.field().focus(); return; }
    this.value.set(NOTHING_TYPED);
    this.drafts.clear(this.key);
    this.sent.emit({ text, files: filesOf(value), shown: shownText(value), typed: value });
    this.field().focus();
  }

  private get key(): string {
    return `thread:${this.threadId()}`;
  }
}
