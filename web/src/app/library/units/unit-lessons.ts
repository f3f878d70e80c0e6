// The lessons of a unit while it is put together: added by search, moved and removed by button, each with a note.
import { Component, ElementRef, Injector, afterNextRender, inject, input, model, signal } from '@angular/core';
import { subjectName } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Combobox, type ComboboxOption } from '../../kit/combobox';
import { Textarea } from '../../kit/textarea';

export interface PlacedLesson { readonly key: string; readonly id?: string; readonly resourceId: string; readonly title: string; readonly note: string }
const MOST = 100;

@Component({
  selector: 'tr-unit-lessons',
  imports: [Button, Combobox, Textarea],
  template: `
    <fieldset><legend>Lessons, in the order they are taught</legend>
      <ol role="list">
        @for (lesson of lessons(); track lesson.key; let i = $index) {
          <li [attr.data-key]="lesson.key">
            <p class="title"><span class="number">{{ i + 1 }}</span> <strong>{{ lesson.title }}</strong></p>
            <tr-textarea [label]="'Note on ' + lesson.title" [optional]="true" [rows]="1" [limit]="1000" [value]="lesson.note" (valueChange)="note(lesson.key, $event)" [error]="errorOf(i)" />
            <div class="tr-row">
              <button trButton size="s" icon="chevron-up" data-move="-1" (click)="move(i, -1)">Up<span class="tr-visually-hidden">: {{ lesson.title }}</span></button>
              <button trButton size="s" icon="chevron-down" data-move="1" (click)="move(i, 1)">Down<span class="tr-visually-hidden">: {{ lesson.title }}</span></button>
              <button trButton size="s" variant="quiet" icon="close" (click)="remove(i)">Remove<span class="tr-visually-hidden"> {{ lesson.title }}</span></button>
            </div>
          </li>
        } @empty { <li class="tr-muted">No lessons yet. Find the first one below.</li> }
      </ol>
      <tr-combobox label="Add a lesson" hint="Type a few words of its title." placeholder="Search the library" [search]="find" [(value)]="chosen" (picked)="add($event)" />
    </fieldset>
  `,
  styles: `
    fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-direction: column; gap: var(--tr-space-4); min-inline-size: 0; } legend { font-weight: var(--tr-weight-strong); padding: 0; margin-block-end: var(--tr-space-2); } ol { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    li[data-key] { display: flex; flex-direction: column; gap: var(--tr-space-2); padding: var(--tr-space-3) var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface); } .title { display: flex; gap: 0.6rem; } .number { color: var(--tr-ink-muted); font-variant-numeric: tabular-nums; }
  `,
})
export class UnitLessons {
  readonly lessons = model.required<readonly PlacedLesson[]>();
  /** What is wrong, by place. */
  readonly wrong = input<Readonly<Record<number, string>>>({});
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly chosen = signal('');

  protected readonly find = async (words: string): Promise<readonly ComboboxOption[]> => {
    const { items } = await this.api.call('resource.search', { query: { q: words, limit: 8 } });
    const here = new Set(this.lessons().map(({ resourceId }) => resourceId));
    return items.filter(({ id }) => !here.has(id)).map(({ id, title, subject, author }) => ({ value: id, label: title, hint: [subjectName(subject), author.name].join(' · ') }));
  };

  protected errorOf(place: number): string {
    return this.wrong()[place] ?? '';
  }

  protected add({ value, label }: ComboboxOption): void {
    this.chosen.set('');
    if (this.lessons().length >= MOST || this.lessons().some(({ resourceId }) => resourceId === value)) return;
    this.lessons.update((all) => [...all, { key: crypto.randomUUID(), resourceId: value, title: label, note: '' }]);
    this.announcer.say(`${label} is lesson ${this.lessons().length}.`);
  }

  protected note(key: string, note: string): void {
    this.lessons.update((all) => all.map((lesson) => (lesson.key === key ? { ...lesson, note } : lesson)));
  }

  protected move(from: number, by: 1 | -1): void {
    const all = [...this.lessons()];
    const to = from + by;
    const lesson = all[from];
    if (!lesson) return;
    if (to < 0 || to >= all.length) { this.announcer.say(by < 0 ? 'It is the first already.' : 'It is the last already.'); return; }
    all.splice(from, 1);
    all.splice(to, 0, lesson);
    this.lessons.set(all);
    this.announcer.say(`${lesson.title} is now lesson ${to + 1} of ${all.length}.`);
    // Moving an element takes the focus from it.
    afterNextRender(() => { this.host.querySelector<HTMLElement>(`[data-key="${lesson.key}"] [data-move="${by}"]`)?.focus(); }, { injector: this.injector });
  }

  protected remove(place: number): void {
    const lesson = this.lessons()[place];
    if (!lesson) return;
    this.lessons.update((all) => all.filter((_, index) => index !== place));
    this.announcer.say(`${lesson.title} is removed.`);
    const next = this.lessons()[Math.min(place, this.lessons().length - 1)];
    afterNextRender(() => { (next ? this.host.querySelector<HTMLElement>(`[data-key="${next.key}"] [data-move="1"]`) : this.host.querySelector<HTMLElement>('input'))?.focus(); }, { injector: this.injector });
  }
}
