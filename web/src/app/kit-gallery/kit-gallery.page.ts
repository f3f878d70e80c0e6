// The living style guide: every part of the kit in every state. Not in the navigation; open /kit.
import { Component } from '@angular/core';
import { PageHeader } from '../kit/page-header';

@Component({ selector: 'tr-kit-gallery-page', imports: [PageHeader], template: `<tr-page-header heading="Style guide" />` })
export class KitGalleryPage {}
