// A field for a comment or an answer: what is typed stays on this device until it is sent.
import { Component, OnInit, DestroyRef, Injector, inject, input, output, runInInjectionContext, signal } from '@angular/core';
import type { CommentThread } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Textarea } from '../../kit/textarea';

const LIMIT = 2000;

@Component({
  selector: 'tr-comment-form',
  imports: [Textarea, Button],
  template: `
    <form (submit)="$event.preventDefault(); send()">
      <tr-textarea [label]="label()" [rows]="2" [limit]="limit" [(value)]="text" [error]="wrong()" />
      <div class="tr-row"><button trButton type="submit" size="s" variant="primary" icon="send" [busy]="busy()">{{ action() }}</button><button trButton size="s" (click)="cancel()">Cancel</button></div>
    </form>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-2); }`,
})
export class CommentForm implements OnInit {
  readonly resourceId = input.required<string>();
  readonly blockId = input.required<string>();
  readonly threadId = input<string | null>(null);
  readonly label = input('Your comment');
  readonly action = input('Comment');
  readonly sent = output<CommentThread>();
  readonly closed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly injector = inject(Injector);
  private gone = false;
  protected readonly limit = LIMIT;
  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly wrong = signal('');
  /** One comment, however often its sending is tried. */
  private key = crypto.randomUUID();

  constructor() {
    inject(DestroyRef).onDestroy(() => { this.gone = true; });
  }

  ngOnInit(): void {
    runInInjectionContext(this.injector, () => this.drafts.keep(() => this.draftKey(), this.text, (text) => !text.trim()));
  }

  protected cancel(): void {
    this.text.set('');
    this.drafts.clear(this.draftKey());
    this.closed.emit();
  }

  protected async send(): Promise<void> {
    const body = this.text().trim();
    this.wrong.set(!body ? 'Please write something' : body.length > LIMIT ? `Please keep this under ${LIMIT} characters` : '');
    if (this.wrong() || this.busy()) return;
    this.busy.set(true);
    try {
      const thread = await this.api.call('comment.add', { params: { id: this.resourceId() }, body: { blockId: this.blockId(), threadId: this.threadId(), body }, idempotencyKey: this.key });
      this.text.set('');
      this.drafts.clear(this.draftKey());
      if (!this.gone) this.sent.emit(thread);
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code !== 'network.unreachable') this.key = crypto.randomUUID();
      this.wrong.set(fieldMessage(problem, 'body') || fieldMessage(problem, 'blockId') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }

  private draftKey(): string {
    return `comment:${this.resourceId()}:${this.threadId() ?? this.blockId()}`;
  }
}
