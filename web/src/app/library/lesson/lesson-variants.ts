// Versions that stand beside this one under a name, endorsed by its author, who may end that again.
import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Icon } from '../../kit/icon';
import { Toasts } from '../../kit/toasts';
import { personLine } from '../resource-words';

type Variant = Answer<'variant.list'>['items'][number];

@Component({
  selector: 'tr-lesson-variants',
  imports: [Button, Icon, RouterLink],
  template: `
    @if (variants.value(); as found) { @if (found.items.length) {
      <section aria-label="Endorsed versions"><p><tr-icon name="check-circle" /> Also endorsed by its author:</p>
        <ul role="list">@for (one of found.items; track one.id) {
          <li><a [routerLink]="['/library', one.id]"><strong>{{ one.name }}</strong></a> <span class="tr-muted tr-small">{{ person(one.author) }}@if (one.newer) { · changed since it was endorsed }</span>
            @if (found.abilities.end) { <button trButton variant="quiet" size="s" [busy]="busy() === one.id" (click)="end(one)">Stop endorsing<span class="tr-visually-hidden"> {{ one.name }}</span></button> }</li>
        }</ul>
      </section>
    } }
  `,
  styles: `section { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: baseline; padding: var(--tr-space-3) var(--tr-space-4); border-radius: var(--tr-radius-m); background: var(--tr-primary-softer); } ul { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-5); } li { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-2); align-items: baseline; }`,
})
export class LessonVariants {
  readonly id = input.required<string>();
  protected readonly variants = apiResource('variant.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly person = personLine;
  protected readonly busy = signal('');
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);

  protected async end({ id, name, title, author }: Variant): Promise<void> {
    const sure = !this.busy() && await this.dialogs.confirm({
      heading: `Stop endorsing “${name}”?`,
      body: `“${title}” no longer stands beside this lesson, and ${author.name} is told. The version itself stays shared as it is.`,
      action: 'Stop endorsing',
    });
    if (!sure) return;
    this.busy.set(id);
    try {
      await this.api.call('variant.end', { params: { id: this.id(), variantId: id } });
      this.variants.reload();
      this.toasts.show(`“${name}” no longer stands beside this lesson.`);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.busy.set('');
    }
  }
}
