// A lesson drawn for reading. Core blocks stand together under a quiet padlock with their reason; formulas follow when their code is here.
import { Component, DOCUMENT, ElementRef, ViewEncapsulation, effect, inject, input, output } from '@angular/core';
import { outline } from '@trellis/lesson/outline';
import { renderHtml } from '@trellis/lesson/render-html';
import { todayInEngland } from '../resource-words';
import { buildElements } from './build-elements';
import { asLesson, type DocumentJson } from './lesson-document';
import { drawChoices, type Chosen } from './draw-choices';
import { groupCore, type CoreChange } from './group-core';
import { renderMaths } from './render-maths';

@Component({
  selector: 'tr-lesson-view',
  template: '',
  styleUrl: './lesson-content.css',
  // The lesson's elements are made by hand and carry no scope; its style sheet names them under one class.
  encapsulation: ViewEncapsulation.None,
  host: { class: 'tr-lesson' },
})
export class LessonView {
  readonly document = input.required<DocumentJson>();
  /** The level its highest headings get: under the page's own h1 they are h2. */
  readonly topHeading = input(2);
  readonly marksCore = input(true);
  /** With the notes for teachers. */
  readonly notes = input(false);
  /** Of alternatives, only what pupils get. */
  readonly onlyChosen = input(false);
  /** Why this version changed core parts of its original. */
  readonly coreChanges = input<readonly CoreChange[]>([]);
  /** Whether "suggest a change" stands beside each padlock. */
  readonly suggestable = input(false);
  /** Whether an option can be chosen here. */
  readonly choosable = input(false);
  /** For paper: a picture further down is not left out because nobody scrolled there. */
  readonly eager = input(false);
  readonly suggested = output<string>();
  readonly chosen = output<Chosen>();
  /** Everything is there, formulas too. */
  readonly drawn = output<void>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly page = inject(DOCUMENT);

  constructor() {
    effect(() => {
      const lesson = asLesson(this.document());
      const highest = Math.min(...outline(lesson).map(({ level }) => level));
      const html = renderHtml(lesson, { headingOffset: Number.isFinite(highest) ? this.topHeading() - highest : 0, day: todayInEngland(), notes: this.notes(), onlyChosen: this.onlyChosen() });
      const made = buildElements(html, this.page);
      if (this.marksCore()) groupCore(made, this.page, this.coreChanges(), this.suggestable() ? (blockId) => this.suggested.emit(blockId) : undefined);
      if (this.choosable()) drawChoices(made, this.page, (choice) => this.chosen.emit(choice));
      if (this.eager()) for (const image of made.querySelectorAll('img')) image.loading = 'eager';
      this.host.replaceChildren(made);
      void renderMaths(this.host).catch(() => undefined).finally(() => this.drawn.emit());
    });
  }
}
