// One lesson that was read from a file: its name, where it goes, what was lost, how it looks.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, FoundLessonRow } from '@trellis/contracts';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Checkbox } from '../../kit/checkbox';
import { RadioGroup } from '../../kit/radio-group';
import { Select } from '../../kit/select';
import { TextField } from '../../kit/text-field';
import { LessonView } from '../lesson/lesson-view';
import { times } from '../resource-words';
import { BackAgain } from './back-again';

export interface Wish { readonly chosen: boolean; readonly as: 'new' | 'version' | 'adaptation'; readonly title: string; readonly subject: string; readonly refused: readonly string[] }
type Look = Answer<'lesson-import.lesson'>;

@Component({
  selector: 'tr-found-item',
  imports: [BackAgain, Badge, Button, Card, Checkbox, LessonView, RadioGroup, RouterLink, Select, TextField],
  template: `
    <tr-card>
      @if (lesson().savedAs; as id) { <p><tr-badge tone="success" icon="check">Saved</tr-badge> <a [routerLink]="['/library', id]">{{ wish().title }}</a> <span class="tr-muted tr-small">{{ lesson().path }}</span></p> }
      @else {
        <tr-checkbox [label]="lesson().path" [hint]="facts()" [checked]="wish().chosen" (checkedChange)="set({ chosen: $event })" />
        @if (wish().chosen) {
          <div class="fields">
            <tr-text-field label="Title" [value]="wish().title" [error]="error().includes('title') ? error() : ''" [touched]="true" (valueChange)="set({ title: $event })" />
            <tr-select label="Subject" empty="Choose a subject" [options]="subjects" [value]="wish().subject" [error]="error().includes('subject') ? error() : ''" [touched]="true" (valueChange)="set({ subject: $event })" />
          </div>
          @if (lesson().origin; as origin) {
            <tr-radio-group [label]="'It was downloaded from “' + origin.title + '”, version ' + origin.number" [options]="ways()" [value]="wish().as" (valueChange)="setWay($event)" />
            @if (origin.moved && wish().as === 'version') { <p class="tr-small">That lesson has moved on since. Both are put together; where both changed the same words, the current ones stand.</p> }
          }
          @if (lesson().notes.length) { <ul class="notes tr-small" aria-label="What to look at">@for (note of lesson().notes; track note) { <li>{{ note }}</li> }</ul> }
          <div><button trButton size="s" [icon]="open() ? 'chevron-up' : 'eye'" [busy]="loading()" [attr.aria-expanded]="open()" (click)="toggle()">{{ open() ? 'Close it' : 'Look at it' }}</button></div>
          @if (problem(); as words) { <p class="wrong" role="alert">{{ words }}</p> }
          @if (open() && look(); as shown) {
            @if (shown.back && wish().as !== 'new') { <tr-back-again [back]="shown.back" [refused]="wish().refused" (answered)="set({ refused: $event })" /> }
            <div class="preview" tabindex="0" role="region" [attr.aria-label]="'How ' + wish().title + ' looks'"><tr-lesson-view [document]="shown.document" [topHeading]="3" /></div>
          }
        }
      }
    </tr-card>
  `,
  styles: `
    .fields { display: grid; gap: var(--tr-space-3); grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); } @media (max-width: 40rem) { .fields { grid-template-columns: 1fr; } } tr-card { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    .notes { color: var(--tr-ink-muted); } .preview { max-block-size: 30rem; overflow: auto; border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); padding: var(--tr-space-4); } .wrong { color: var(--tr-danger); font-weight: var(--tr-weight-strong); }
  `,
})
export class FoundItem {
  readonly importId = input.required<string>();
  readonly lesson = input.required<FoundLessonRow>();
  readonly wish = input.required<Wish>();
  readonly error = input('');
  readonly changed = output<Wish>();
  private readonly api = inject(ApiClient);
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  protected readonly open = signal(false);
  protected readonly loading = signal(false);
  protected readonly problem = signal('');
  protected readonly look = signal<Look | undefined>(undefined);
  protected readonly facts = computed(() => {
    const { blocks, words, pictures } = this.lesson();
    return [times(words, 'word'), times(blocks, 'part'), ...(pictures ? [times(pictures, 'picture')] : [])].join(' · ');
  });
  protected readonly ways = computed(() => [
    ...(this.lesson().origin?.mayEdit ? [{ value: 'version', label: 'Save as its next version' }] : []), { value: 'adaptation', label: 'Save as my own adaptation of it' }, { value: 'new', label: 'Save as a new lesson' },
  ]);

  protected set(change: Partial<Wish>): void {
    this.changed.emit({ ...this.wish(), ...change });
  }

  protected setWay(as: string): void {
    this.set({ as: as as Wish['as'] });
  }

  protected async toggle(): Promise<void> {
    if (this.open() || this.look()) { this.open.update((now) => !now); return; }
    this.loading.set(true);
    this.problem.set('');
    try {
      this.look.set(await this.api.call('lesson-import.lesson', { params: { id: this.importId(), number: this.lesson().number } }));
      this.open.set(true);
    } catch (caught) {
      this.problem.set(problemLine(asProblem(caught)));
    }
    this.loading.set(false);
  }
}
