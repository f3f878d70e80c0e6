// The living style guide: every part of the kit in every state. Not in the navigation; open /kit.
import { Component } from '@angular/core';
import { PageHeader } from '../kit/page-header';
import { GalleryActions } from './gallery-actions';
import { GalleryContent } from './gallery-content';
import { GalleryForms } from './gallery-forms';

@Component({
  selector: 'tr-kit-gallery-page',
  imports: [PageHeader, GalleryActions, GalleryForms, GalleryContent],
  template: `
    <tr-page-header heading="Style guide" eyebrow="Trellis" lead="Every part of the kit, in every state. Pages are built from these and from nothing else." [trail]="[{ label: 'Home', link: '/' }, { label: 'Style guide' }]" />
    <tr-gallery-actions /><tr-gallery-forms /><tr-gallery-content />
  `,
  styles: `:host { display: block; max-inline-size: calc(var(--tr-page) + 2 * var(--tr-gutter)); margin-inline: auto; } :host-context(main:not(.framed)) { padding: var(--tr-space-6) var(--tr-gutter); }`,
})
export class KitGalleryPage {}
