// A lesson with what colleagues say of its parts beside them.
import { Component, DOCUMENT, afterRenderEffect, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, CommentThread } from '@trellis/contracts';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { LessonView } from '../lesson/lesson-view';
import type { DocumentJson } from '../lesson/lesson-document';
import { times } from '../resource-words';
import { CommentForm } from './comment-form';
import { CommentThreadView } from './comment-thread';

interface Part { readonly id: string; readonly document: DocumentJson; readonly threads: readonly CommentThread[]; readonly posts: Answer<'pin.list'>['items'] }

@Component({
  selector: 'tr-comments-page',
  imports: [PageHeader, Button, Checkbox, ErrorState, Skeleton, LessonView, CommentForm, CommentThreadView, RouterLink],
  template: `
    <tr-page-header heading="Comments" [lead]="lead()" [trail]="trail()" />
    @if (lesson.isFirstLoad() || comments.isFirstLoad()) { <tr-skeleton shape="text" [count]="6" label="Loading the lesson and its comments" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="comments.isLoading()" (retried)="lesson.reload(); comments.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else {
      @if (settled()) { <tr-checkbox class="all" [label]="'Show ' + count(settled(), 'comment') + ' that ' + (settled() === 1 ? 'is' : 'are') + ' dealt with'" [(checked)]="all" /> }
      @for (part of parts(); track part.id; let i = $index) {
        <section class="part" [id]="'part-' + part.id" tabindex="-1" [attr.aria-label]="'Part ' + (i + 1)">
          <tr-lesson-view [document]="part.document" [marksCore]="false" [topHeading]="3" />
          <div class="said">
            @for (thread of part.threads; track thread.id) { <tr-comment-thread [id]="'comment-' + thread.id" tabindex="-1" [resourceId]="id()" [thread]="thread" (changed)="put($event)" (removed)="comments.reload()" /> }
            @for (post of part.posts; track post.id) { <p class="post"><a [routerLink]="['/networks', post.network.id, 'threads', post.thread.id]" [queryParams]="{ post: post.id }">{{ post.thread.title }}</a> <span class="tr-muted">{{ post.author.name }} in {{ post.network.name }}: {{ post.text }}</span></p> }
            @if (writing() === part.id) { <tr-comment-form [resourceId]="id()" [blockId]="part.id" (sent)="writing.set(''); put($event)" (closed)="writing.set('')" /> }
            @else { <div><button trButton size="s" variant="quiet" icon="chat" (click)="writing.set(part.id)">Comment<span class="tr-visually-hidden"> on part {{ i + 1 }}</span></button></div> }
          </div>
        </section>
      }
      @if (orphans().length) {
        <section class="part" aria-label="Parts that are gone"><p class="tr-muted">On parts the lesson no longer has</p><div class="said">@for (thread of orphans(); track thread.id) { <tr-comment-thread [id]="'comment-' + thread.id" tabindex="-1" [resourceId]="id()" [thread]="thread" (changed)="put($event)" (removed)="comments.reload()" /> }</div></section>
      }
    }
  `,
  styles: `
    .all { display: block; margin-block-end: var(--tr-space-4); } .part { display: grid; gap: var(--tr-space-3) var(--tr-space-5); padding-block: var(--tr-space-3); border-block-start: 1px solid var(--tr-line); } .part > * { min-inline-size: 0; } .post { font-size: var(--tr-text-s); overflow-wrap: anywhere; } .post a { font-weight: var(--tr-weight-strong); } .post .tr-muted { display: block; } .part { scroll-margin-block-start: 5rem; } .said { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    tr-comment-thread { scroll-margin-block-start: 5rem; } @media (min-width: 62rem) { .part { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class CommentsPage {
  readonly id = input.required<string>();
  /** The comment a notification leads to. */
  readonly comment = input<string>();
  /** The part a post leads to. */
  readonly part = input<string>();
  private readonly announcer = inject(Announcer);
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly comments = apiResource('comment.list', () => ({ params: { id: this.id() } }), { forget: true });
  /** What colleagues say of its parts in my networks; without it the page still serves. */
  private readonly pins = apiResource('pin.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly writing = signal('');
  protected readonly all = signal(false);
  protected readonly count = times;
  private readonly failed = computed(() => (this.lesson.value() ? undefined : this.lesson.error()) ?? (this.comments.value() ? undefined : this.comments.error()));
  protected readonly problem = computed(() => { const error = this.failed(); return error && problemWords(error); });
  protected readonly missing = computed(() => isMissing(this.failed()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'Comments' }]);
  protected readonly lead = computed(() => { const found = this.comments.value(); return found ? (found.open ? `${times(found.open, 'comment')} open. Choose a part to say something about it.` : 'Choose a part of the lesson to say something about it.') : ''; });
  protected readonly settled = computed(() => this.comments.value()?.threads.filter(({ resolved }) => resolved).length ?? 0);
  private readonly threads = computed(() => (this.comments.value()?.threads ?? []).filter(({ id, resolved }) => !resolved || this.all() || id === this.comment()));
  protected readonly parts = computed<readonly Part[]>(() => (this.lesson.value()?.document.content ?? []).flatMap((block) => {
    const id = (block['attrs'] as { id?: string | null } | undefined)?.id;
    return id && ('content' in block || block.type !== 'paragraph') ? [{ id, document: { type: 'doc' as const, content: [block] }, threads: this.threads().filter(({ blockId }) => blockId === id), posts: this.pins.value()?.items.filter(({ blockId }) => blockId === id) ?? [] }] : [];
  }));
  protected readonly orphans = computed(() => { const known = new Set(this.parts().map(({ id }) => id)); return this.threads().filter(({ blockId }) => !known.has(blockId)); });

  constructor() {
    const page = inject(DOCUMENT);
    let arrived = '';
    afterRenderEffect(() => {
      const wanted = this.comment() ? `comment-${this.comment()}` : this.part() ? `part-${this.part()}` : '';
      if (!wanted || arrived === wanted || !this.parts().length) return;
      const there = page.getElementById(wanted);
      if (!there) return;
      arrived = wanted;
      there.scrollIntoView();
      there.focus();
    });
  }

  protected put(thread: CommentThread): void {
    this.comments.update(({ threads }) => {
      const after = threads.some(({ id }) => id === thread.id) ? threads.map((each) => (each.id === thread.id ? thread : each)) : [...threads, thread];
      return { threads: after, open: after.filter(({ resolved }) => !resolved).length };
    });
    this.announcer.say('Saved.');
  }
}
