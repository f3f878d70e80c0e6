// The headings of a lesson as a table of contents, for wide screens.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { outline } from '@trellis/lesson/outline';
import { asLesson, type DocumentJson } from './lesson-document';

const DEEPEST = 3;

@Component({
  selector: 'tr-lesson-outline',
  imports: [RouterLink],
  template: `
    @if (entries().length > 1) {
      <nav aria-label="In this resource">
        <p class="tr-eyebrow">In this resource</p>
        <ol role="list">@for (entry of entries(); track entry.anchor) { <li [attr.data-level]="entry.depth"><a [routerLink]="[]" [fragment]="entry.anchor" queryParamsHandling="preserve">{{ entry.text }}</a></li> }</ol>
      </nav>
    }
  `,
  styles: `
    :host { display: none; } nav { display: flex; flex-direction: column; gap: var(--tr-space-3); max-block-size: calc(100dvh - 8rem); overflow: auto; scrollbar-width: thin; }
    ol { display: flex; flex-direction: column; gap: 0.15rem; border-inline-start: 1px solid var(--tr-line); } a { display: block; padding: 0.2rem 0.9rem; font-size: var(--tr-text-s); color: var(--tr-ink-muted); text-decoration: none; line-height: 1.35; }
    a:hover { color: var(--tr-ink); text-decoration: underline; } [data-level='1'] a { padding-inline-start: 1.7rem; } [data-level='2'] a { padding-inline-start: 2.5rem; }
    @media (min-width: 68rem) { :host { display: block; position: sticky; inset-block-start: 5.5rem; } }
    @media print { :host { display: none !important; } }
  `,
})
export class LessonOutline {
  readonly document = input.required<DocumentJson>();
  protected readonly entries = computed(() => {
    const all = outline(asLesson(this.document())).filter(({ text }) => text);
    const top = Math.min(...all.map(({ level }) => level));
    return all.flatMap(({ level, ...entry }) => (level - top < DEEPEST ? [{ ...entry, depth: level - top }] : []));
  });
}
