// Under a lesson: what colleagues say of its parts, in short.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { times } from '../resource-words';

const NEWEST = 3;

@Component({
  selector: 'tr-lesson-comments',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="comments-heading"><h2 id="comments-heading">Comments</h2>
      <p>{{ words() }} <a [routerLink]="['/library', id(), 'comments']">{{ open().length ? 'Read and answer' : 'Comment on a part' }}</a></p>
      @if (talk()) { <p>{{ talk() }} in your networks. <a [routerLink]="['/library', id(), 'comments']">Read them beside the parts</a></p> }
      @if (open().length) { <ul role="list">@for (thread of open(); track thread.id) { <li><a [routerLink]="['/library', id(), 'comments']" [queryParams]="{ comment: thread.id }">{{ thread.comments[0]?.body }}</a> <span class="tr-muted">{{ thread.comments[0]?.author?.name }}@if (thread.quote) { on “{{ thread.quote }}” }</span></li> }</ul> }
    </section>
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } li { overflow-wrap: anywhere; } li .tr-muted { display: block; font-size: var(--tr-text-s); } @media print { :host { display: none; } }`,
})
export class LessonComments {
  readonly id = input.required<string>();
  private readonly list = apiResource('comment.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly open = computed(() => this.list.value()?.threads.filter(({ resolved }) => !resolved).slice(0, NEWEST) ?? []);
  private readonly pins = apiResource('pin.list', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly talk = computed(() => { const posts = this.pins.value()?.items.length ?? 0; return posts ? `${times(posts, 'post')} about its parts` : ''; });
  protected readonly words = computed(() => { const open = this.list.value()?.open ?? 0; return open ? `${times(open, 'comment')} open.` : ''; });
}
