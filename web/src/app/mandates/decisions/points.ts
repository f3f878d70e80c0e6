// Points that colleagues put before everyone who is asked: alternatives, concerns, merits. Each can be supported; how many do is hidden until it closes.
import { Component, inject, input, signal } from '@angular/core';
import type { Answer, Proposal } from '@trellis/contracts';
import { POINT_KINDS, type PointKind } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { RadioGroup } from '../../kit/radio-group';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { Sending } from '../../core/sending';

type Point = Answer<'point.list'>['items'][number];

@Component({
  selector: 'tr-points',
  imports: [ShowsFault, Badge, Banner, Button, Card, ErrorState, RadioGroup, Skeleton, Textarea],
  template: `
    @if (points.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (points.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="points.reload()" /> }
    @else {
      <ul role="list" class="tr-stack">
        @for (point of points.value()?.items; track point.id) {
          <li trCard>
            <div class="tr-row"><tr-badge tone="outline">{{ kinds[point.kind] }}</tr-badge>@if (point.author) { <span class="tr-small tr-muted">{{ point.author.name }}</span> } @if (point.mine) { <tr-badge>Yours</tr-badge> }</div>
            <p class="text">{{ point.text }}</p>
            @if (!point.mine) { <div><button trButton size="s" [variant]="point.supported ? 'primary' : 'secondary'" icon="check" [attr.aria-pressed]="point.supported" (click)="support(point)">{{ point.supported ? 'You support this' : 'I support this' }}</button></div> }
          </li>
        } @empty { <li class="tr-muted">Nobody has made a point yet.</li> }
      </ul>
      <form trShowsFault novalidate class="tr-stack" (submit)="add($event)" aria-label="Make a point">
        <tr-radio-group label="Make a point that everyone asked can read" [options]="choices" [(value)]="kind" />
        <tr-textarea label="Your point" [hint]="proposal().names === 'named' ? 'It stands under your name at once.' : 'It carries no name. Please name nobody either.'" [rows]="3" [limit]="400" [error]="sending.errors()['text'] ?? ''" [(value)]="text" />
        @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
        <div><button trButton type="submit" [busy]="sending.busy()">Make this point</button></div>
      </form>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-4); } .text { overflow-wrap: anywhere; white-space: pre-line; } form { max-inline-size: 36rem; }`,
})
export class Points {
  readonly proposal = input.required<Proposal>();
  private readonly api = inject(ApiClient);
  protected readonly points = apiResource('point.list', () => ({ params: { id: this.proposal().id } }));
  protected readonly kinds = POINT_KINDS;
  protected readonly choices = Object.entries(POINT_KINDS).map(([value, label]) => ({ value, label }));
  protected readonly words = problemLine;
  protected readonly sending = new Sending();
  protected readonly kind = signal('alternative');
  protected readonly text = signal('');
  /** One after the other: a second press on the same point must come last. */
  private supports: Promise<void> = Promise.resolve();
  private readonly toasts = inject(Toasts);

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    await this.sending.run(async () => {
      this.points.set(await this.api.call('point.add', { params: { id: this.proposal().id }, body: { kind: this.kind() as PointKind, text: this.text() } }));
      this.text.set('');
    });
  }

  /** Shown at once, taken back if the server refuses. */
  protected support(point: Point): void {
    const show = (supported: boolean): void => this.points.update(({ items }) => ({ items: items.map((one) => (one.id === point.id ? { ...one, supported } : one)) }));
    const supported = !point.supported;
    show(supported);
    this.supports = this.supports.then(() => this.api.call('point.support', { params: { id: this.proposal().id, pointId: point.id }, body: { supported } })).then(() => undefined, (caught: unknown) => {
      show(!supported);
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    });
  }
}
