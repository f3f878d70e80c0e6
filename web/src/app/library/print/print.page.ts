// A lesson on paper: for teachers, for pupils, or as a pack for whoever covers it; with the ends of the pages marked.
import { Component, DestroyRef, ElementRef, ViewEncapsulation, afterRenderEffect, computed, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { RadioGroup } from '../../kit/radio-group';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { LessonCredit } from '../lesson/lesson-credit';
import { LessonView } from '../lesson/lesson-view';
import { placeLine, times } from '../resource-words';
import { CoverSheet } from './cover-sheet';
import { paginate, piecesOf } from './paginate';
import { download, packOffline } from './save-offline';

type For = 'teachers' | 'pupils' | 'cover';
type Text = 'standard' | 'large' | 'dyslexia';
const oneOf = <T extends string>(values: readonly T[], given: string | undefined): T => values.find((value) => value === given) ?? (values[0] as T);
/** What an A4 page holds between its margins, a little less than the printer would: so the printer never needs one page more. */
const PAGE_HEIGHT_MM = 252;
const SHEET_WIDTH_MM = 210;
const PX_PER_MM = 96 / 25.4;

@Component({
  selector: 'tr-print-page',
  imports: [PageHeader, RadioGroup, Button, ErrorState, Skeleton, LessonView, LessonCredit, CoverSheet, RouterLink],
  templateUrl: './print.page.html',
  styleUrl: './print.page.css',
  // The lesson’s own elements carry no scope; everything here is named under the page’s own element.
  encapsulation: ViewEncapsulation.None,
})
export class PrintPage {
  readonly id = input.required<string>();
  readonly for = input<string>();
  readonly text = input<string>();
  private readonly toasts = inject(Toasts);
  private readonly sheet = viewChild<ElementRef<HTMLElement>>('sheet');
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }));
  protected readonly problem = computed(() => { const error = this.lesson.error(); return error && !this.lesson.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.lesson.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'Print' }]);
  protected readonly whose = linkedSignal<For>(() => oneOf<For>(['teachers', 'pupils', 'cover'], this.for()));
  protected readonly size = linkedSignal<Text>(() => oneOf<Text>(['standard', 'large', 'dyslexia'], this.text()));
  protected readonly readers = [
    { value: 'teachers', label: 'For me', hint: 'With core parts marked and the notes for teachers' }, { value: 'pupils', label: 'For pupils', hint: 'The lesson alone, with the option that was chosen' },
    { value: 'cover', label: 'Cover pack', hint: 'A first page for whoever covers it, then the lesson with its notes' },
  ];
  protected readonly sizes = [
    { value: 'standard', label: 'Standard' }, { value: 'large', label: 'Large print', hint: '18 point' }, { value: 'dyslexia', label: 'Dyslexia-friendly', hint: 'Plain letters, wide spaces, nothing in italics' },
  ];
  protected readonly place = computed(() => { const lesson = this.lesson.value(); return lesson ? placeLine(lesson) : ''; });
  protected readonly marks = signal<readonly number[]>([]);
  protected readonly count = signal(0);
  protected readonly pages = computed(() => times(this.count(), 'page'));
  protected readonly busy = signal(false);
  private readonly ready = signal(0);

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const name = this.lesson.value()?.title; if (name) title.set(name); });
    afterRenderEffect(() => { this.whose(); this.size(); this.ready(); this.lesson.value(); this.measure(); });
    const again = (): void => { this.measure(); };
    addEventListener('resize', again);
    inject(DestroyRef).onDestroy(() => { removeEventListener('resize', again); });
  }

  protected choose(whose: string): void {
    this.whose.set(whose as For);
  }

  protected resize(size: string): void {
    this.size.set(size as Text);
  }

  /** Formulas are drawn, and pictures have their height. */
  protected drawn(): void {
    this.ready.update((times_) => times_ + 1);
    for (const image of this.sheet()?.nativeElement.querySelectorAll('img') ?? []) if (!image.complete) image.addEventListener('load', () => { this.measure(); }, { once: true });
  }

  protected print(): void {
    print();
  }

  protected async save(): Promise<void> {
    const sheet = this.sheet()?.nativeElement;
    const lesson = this.lesson.value();
    if (!sheet || !lesson || this.busy()) return;
    this.busy.set(true);
    const { html, missing } = await packOffline(sheet, lesson.title, lesson.language).finally(() => { this.busy.set(false); });
    download(html, this.whose() === 'cover' ? `${lesson.title} cover pack` : lesson.title);
    this.toasts.show(missing ? `Saved. ${times(missing, 'picture')} could not be taken along.` : 'Saved as one file that opens without a network.', { tone: missing ? 'plain' : 'success' });
  }

  /** The sheet is as wide as paper and shown smaller where there is no room, so that lines break here as they do there. */
  private measure(): void {
    const sheet = this.sheet()?.nativeElement;
    if (!sheet) return;
    const room = sheet.parentElement?.clientWidth ?? 0;
    const zoom = Math.min(1, room / (SHEET_WIDTH_MM * PX_PER_MM));
    sheet.style.zoom = String(zoom);
    const top = sheet.getBoundingClientRect().top;
    const pieces = piecesOf(sheet);
    const placed = pieces.map(({ element, ...how }) => { const box = element.getBoundingClientRect(); return { top: (box.top - top) / zoom, bottom: (box.bottom - top) / zoom, ...how }; });
    const { starts, count } = paginate(placed, PAGE_HEIGHT_MM * PX_PER_MM);
    const begins = new Set(starts);
    pieces.forEach(({ element }, index) => { element.classList.toggle('page-start', begins.has(index)); });
    const marks = starts.map((start) => placed[start]?.top ?? 0);
    if (marks.join() !== this.marks().join()) this.marks.set(marks);
    this.count.set(count);
  }
}
