// Reports a post: what it is about, whom it goes to, and for a worry about a child whom to telephone.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { REPORT_CATEGORIES, type ReportCategory } from '@trellis/contracts/report-words';
import type { Answer, Post } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { RadioGroup } from '../../kit/radio-group';
import { Textarea } from '../../kit/textarea';
import { REPORT_PROMISE } from '../moderation-words';

const CATEGORIES = Object.entries(REPORT_CATEGORIES).map(([value, { label, hint }]) => ({ value, label, hint }));

@Component({
  selector: 'tr-report-dialog',
  imports: [Banner, Button, DialogFrame, RadioGroup, Textarea],
  template: `
    <tr-dialog heading="Report this post" width="wide">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <p class="tr-muted">{{ promise }}</p>
      @if (contacts().length) {
        <section aria-label="Safeguarding contacts"><h3>Safeguarding: speak to someone now</h3>
          <ul role="list">@for (one of contacts(); track one.id) { <li><strong>{{ one.person.name }}</strong> <span class="tr-muted">{{ one.school?.name ?? 'the whole trust' }}</span> @if (one.phone) { <a [href]="'tel:' + one.phone">{{ one.phone }}</a> } <a [href]="'mailto:' + one.email">{{ one.email }}</a></li> }</ul>
        </section>
      }
      <tr-radio-group label="What is it about?" [options]="categories" [value]="category()" (valueChange)="category.set($event)" [error]="wrong()" />
      <tr-textarea label="Anything that helps to understand it" [optional]="true" [rows]="3" [limit]="2000" [value]="words()" (valueChange)="words.set($event)" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" icon="flag" [busy]="busy()" (click)="send()">Report</button>
    </tr-dialog>
  `,
  styles: `h3 { font-size: var(--tr-text-m); } section { border-inline-start: 3px solid var(--tr-primary); padding-inline-start: var(--tr-space-3); } li { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); padding-block: 0.2rem; }`,
})
export class ReportDialog {
  private readonly post = inject<Post>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Answer<'report.create'>>>(DialogRef);
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly safeguarding = apiResource('safeguarding.show');
  protected readonly promise = REPORT_PROMISE;
  protected readonly categories = CATEGORIES;
  protected readonly contacts = computed(() => this.safeguarding.value()?.items.filter(({ school }) => !school || school.id === this.session.me()?.school.id).slice(0, 3) ?? []);
  protected readonly category = signal('');
  protected readonly words = signal('');
  protected readonly wrong = signal('');
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  private readonly key = crypto.randomUUID();

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.refused.set('');
    this.wrong.set(this.category() ? '' : 'Please choose what it is about');
    if (this.wrong()) return;
    this.busy.set(true);
    try {
      this.ref.close(await this.api.call('report.create', { params: { id: this.post.id }, body: { category: this.category() as ReportCategory, words: this.words() }, idempotencyKey: this.key }));
    } catch (caught) {
      this.refused.set(problemLine(asProblem(caught)));
    }
    this.busy.set(false);
  }
}
