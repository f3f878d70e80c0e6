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
    { link: '/insight/use', label: 'Are our resources used?' },
    { link: '/insight/views', label: 'What do teachers think?' },
    { link: '/insight/goodwill', label: 'Costing goodwill?' },
    { link: '/insight/together', label: 'Working together?' },
    { link: '/surveys', label: 'How are people?', exact: true },
    { link: '/insight/listening', label: 'Do we listen?' },
    { link: '/insight/report', label: 'The report' },
  ];
}
