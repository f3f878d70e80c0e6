// A lesson drawn for reading. Core blocks stand together under a quiet padlock; formulas follow when their code is here.
import { Component, DOCUMENT, ElementRef, ViewEncapsulation, effect, inject, input } from '@angular/core';
import { outline } from '@trellis/lesson/outline';
import { renderHtml } from '@trellis/lesson/render-html';
import { ICON_PATHS } from '../../kit/icon-paths';
import { buildElements } from './build-elements';
import { asLesson, type DocumentJson } from './lesson-document';
import { renderMaths } from './render-maths';

const SVG = 'http://www.w3.org/2000/svg';

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
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly page = inject(DOCUMENT);

  constructor() {
    effect(() => {
      const lesson = asLesson(this.document());
      const highest = Math.min(...outline(lesson).map(({ level }) => level));
      const html = renderHtml(lesson, { headingOffset: Number.isFinite(highest) ? this.topHeading() - highest : 0 });
      const drawn = buildElements(html, this.page);
      if (this.marksCore()) this.groupCore(drawn);
      this.host.replaceChildren(drawn);
      void renderMaths(this.host).catch(() => undefined);
    });
  }

  /** Neighbouring core blocks get one note, not one each. */
  private groupCore(drawn: DocumentFragment): void {
    let group: HTMLElement | undefined;
    for (const block of [...drawn.children]) {
      if (!block.matches('[data-core]') && !block.querySelector(':scope > table[data-core]')) { group = undefined; continue; }
      if (!group) {
        group = this.page.createElement('div');
        group.className = 'core-group';
        group.append(this.coreNote());
        block.before(group);
      }
      group.append(block);
    }
  }

  private coreNote(): HTMLElement {
    const note = this.page.createElement('p');
    note.className = 'core-note';
    const icon = this.page.createElementNS(SVG, 'svg');
    icon.setAttribute('viewBox', '0 0 24 24');
    icon.setAttribute('aria-hidden', 'true');
    const path = this.page.createElementNS(SVG, 'path');
    path.setAttribute('d', ICON_PATHS.lock);
    icon.append(path);
    note.append(icon, 'The trust asks that this stays');
    return note;
  }
}
