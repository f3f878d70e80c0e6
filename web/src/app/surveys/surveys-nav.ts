// The way between the pages of surveys: what was said, my few questions, and what is planned.
import { Component } from '@angular/core';
import { PlaceNav, type Place } from '../kit/place-nav';

@Component({
  selector: 'tr-surveys-nav',
  imports: [PlaceNav],
  template: '<tr-place-nav label="Surveys" [places]="places" />',
})
export class SurveysNav {
  protected readonly places: readonly Place[] = [{ link: '/surveys', label: 'How are people?', exact: true }, { link: '/surveys/answer', label: 'A short survey' }, { link: '/surveys/plan', label: 'What is planned' }];
}
