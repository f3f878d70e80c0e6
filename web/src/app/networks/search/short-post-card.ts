// A post in a few words, with who, where and when: the whole card leads to it.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ShortPost } from '@trellis/contracts';
import { Icon } from '../../kit/icon';
import { Marked } from '../../kit/marked';
import { Time } from '../../kit/time';

@Component({
  selector: 'tr-short-post',
  imports: [Icon, Marked, RouterLink, Time],
  template: `
    <h3><a class="tr-card-link" [routerLink]="['/networks', post().network.id, 'threads', post().thread.id]" [queryParams]="{ post: post().id }">{{ post().thread.title }}</a></h3>
    @if (post().text) { <p class="words"><tr-marked [text]="post().text" /></p> }
    @if (post().files.length) { <p class="files"><tr-icon name="file" />{{ post().files.join(', ') }}</p> }
    <p class="foot"><span>{{ post().author.name }}</span><span>{{ post().network.name }}</span><tr-time [at]="post().at" /></p>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-1); } h3 { font-size: var(--tr-text-m); } .words { color: var(--tr-ink-soft); overflow-wrap: anywhere; max-inline-size: var(--tr-measure); }
    .files { display: flex; gap: var(--tr-space-2); align-items: baseline; font-size: var(--tr-text-s); color: var(--tr-ink-soft); overflow-wrap: anywhere; } .files tr-icon { flex: none; color: var(--tr-ink-muted); }
    .foot { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-3); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
  `,
})
export class ShortPostCard {
  readonly post = input.required<ShortPost>();
}
