// A lesson in its place in a unit.
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { UnitFull } from '@trellis/contracts';
import { Session } from '../../core/session';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { personLine, placeLine } from '../resource-words';

@Component({
  selector: 'tr-unit-lesson',
  imports: [Badge, Button, Card, RouterLink],
  template: `
    <tr-card>
      @if (item().resource; as lesson) {
        <p class="tr-row">
          @if (item().mine) { <tr-badge tone="success" icon="check">Your version</tr-badge> }
          @if (lesson.central) { <tr-badge tone="primary" icon="star">Central</tr-badge> }
          @if (item().newer) { <tr-badge tone="warning" icon="refresh">The original has moved on</tr-badge> }
        </p>
        <h2><a [routerLink]="['/library', lesson.id]">{{ lesson.title }}</a></h2>
        @if (lesson.summary) { <p class="summary">{{ lesson.summary }}</p> }
        @if (item().note) { <p class="note">{{ item().note }}</p> }
        <p class="tr-muted tr-small">{{ place(lesson) }} · {{ person(lesson.author) }}</p>
        @if (own()) {
          <div class="tr-row tr-no-print">
            @if (item().mine && item().newer) { <a trButton size="s" variant="primary" icon="refresh" [routerLink]="['/library', lesson.id, 'update']">Look at what changed<span class="tr-visually-hidden"> in the original of {{ lesson.title }}</span></a> }
            @if (written()) { <a trButton size="s" icon="edit" [routerLink]="['/library', lesson.id, 'edit']">Edit<span class="tr-visually-hidden"> {{ lesson.title }}</span></a> }
            @else { <button trButton size="s" icon="adapt" [busy]="busy()" (click)="adapted.emit()">Adapt for this unit<span class="tr-visually-hidden">: {{ lesson.title }}</span></button> }
            @if (item().mine) { <a trButton size="s" variant="quiet" icon="send" [routerLink]="['/library', lesson.id, 'offer']">Offer changes back<span class="tr-visually-hidden"> from {{ lesson.title }}</span></a> }
          </div>
        }
      } @else { <p class="tr-muted">A lesson that is not shared with you</p>@if (item().note) { <p class="note">{{ item().note }}</p> } }
    </tr-card>
  `,
  styles: `:host { display: block; } h2 { font-size: var(--tr-text-l); } .summary { color: var(--tr-ink-soft); } .note { padding-inline-start: var(--tr-space-3); border-inline-start: 3px solid var(--tr-line-strong); white-space: pre-line; }`,
})
export class UnitLesson {
  readonly item = input.required<UnitFull['items'][number]>();
  /** The reader's own unit. */
  readonly own = input(false);
  readonly busy = input(false);
  readonly adapted = output<void>();
  private readonly session = inject(Session);
  protected readonly written = computed(() => { const id = this.item().resource?.author.id; return !!id && id === this.session.me()?.id; });
  protected readonly person = personLine;
  protected readonly place = placeLine;
}
