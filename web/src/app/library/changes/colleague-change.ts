// One change a colleague made to a part of a lesson, and the one tap that takes it.
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { LessonView } from '../lesson/lesson-view';
import { personLine, times } from '../resource-words';
import type { ColleagueChange } from './change-words';

export type Tap = 'once' | 'below' | 'replace' | 'undo';

@Component({
  selector: 'tr-colleague-change',
  imports: [Badge, Button, LessonView, RouterLink],
  template: `
    @if (change(); as it) {
      <p class="who"><a [routerLink]="['/library', it.from.id]">{{ person(it.from.author) }}</a>
        @if (it.from.reason; as why) { <tr-badge tone="info">{{ reasons[why] }}</tr-badge> }
        @if (it.alike) { <span class="tr-muted tr-small">{{ count(it.alike, 'other version says', 'other versions say') }} the same</span> }
        @if (it.from.thanked) { <span class="tr-muted tr-small">thanked {{ count(it.from.thanked, 'time') }}</span> }</p>
      @if (it.older) { <p class="tr-muted tr-small">Made from an earlier text of this part.</p> }
      @if (it.blocks; as document) { <tr-lesson-view [document]="document" [marksCore]="false" [topHeading]="4" /> } @else { <p class="gone">Took this part out.</p> }
      <div class="deeds">
        @if (it.state === 'clash') {
          <span class="tr-muted tr-small">You changed this part yourself.</span>
          @if (it.blocks) { <button trButton size="s" [busy]="busy()" (click)="tapped.emit('below')">Put it below mine<span class="tr-visually-hidden">{{ of() }}</span></button> }
          <button trButton size="s" variant="quiet" [disabled]="busy()" (click)="tapped.emit('replace')">{{ it.blocks ? 'Use it instead of mine' : 'Take mine out too' }}<span class="tr-visually-hidden">{{ of() }}</span></button>
        } @else {
          <button trButton size="s" [variant]="it.state === 'taken' ? 'quiet' : 'primary'" [icon]="it.state === 'taken' ? 'close' : 'plus'" [busy]="busy()" (click)="tapped.emit(it.state === 'taken' ? 'undo' : 'once')">{{ label() }}<span class="tr-visually-hidden">{{ of() }}</span></button>
          @if (it.state === 'taken') { <tr-badge tone="success" icon="check">In your version</tr-badge> }
        }
      </div>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); min-inline-size: 0; padding: var(--tr-space-3) var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); }
    .who, .deeds { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-3); align-items: center; } .gone { color: var(--tr-ink-muted); font-style: italic; }
  `,
})
export class ColleagueChangeCard {
  readonly change = input.required<ColleagueChange>();
  readonly busy = input(false);
  readonly tapped = output<Tap>();
  protected readonly person = personLine;
  protected readonly count = times;
  protected readonly reasons = ADAPTATION_REASONS;
  protected readonly of = computed(() => `: change by ${this.change().from.author.name}`);
  /** The same button all along, so that the focus stays where the work is. */
  protected readonly label = computed(() => {
    const { state, blocks } = this.change();
    if (state === 'taken') return 'Put back what was there';
    return blocks ? 'Use this' : 'Take it out too';
  });
}
