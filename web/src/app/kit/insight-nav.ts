// The way between the pages of insight: each answers one question, and everyone in the trust reads the same answer.
import { Component } from '@angular/core';
import { PlaceNav, type Place } from './place-nav';

@Component({
  selector: 'tr-insight-nav',
  imports: [PlaceNav],
  template: '<tr-place-nav label="Insight" [places]="places" />',
})
export class InsightNav {
  protected readonly places: readonly Place[] = [
    { link: '/insight', label: 'Overview', exact: true },
    { link: '/insight/use', label: 'Use' },
    { link: '/insight/views', label: 'Opinion' },
    { link: '/insight/goodwill', label: 'Goodwill' },
    { link: '/insight/together', label: 'Collaboration' },
    { link: '/surveys', label: 'People', exact: true },
    { link: '/insight/listening', label: 'Listening' },
    { link: '/insight/report', label: 'Report' },
  ];
}
