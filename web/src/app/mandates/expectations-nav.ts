// The way between the pages of expectations: what is expected, what is being decided, what is owed, and how well the trust listens.
import { Component } from '@angular/core';
import { PlaceNav, type Place } from '../kit/place-nav';

@Component({
  selector: 'tr-expectations-nav',
  imports: [PlaceNav],
  template: '<tr-place-nav label="Expectations" [places]="places" />',
})
export class ExpectationsNav {
  protected readonly places: readonly Place[] = [
    { link: '/expectations', label: 'What is expected', exact: true }, { link: '/expectations/decisions', label: 'Decisions' }, { link: '/expectations/responses', label: 'You said, we did' },
    { link: '/surveys', label: 'How are people?' }, { link: '/expectations/exceptions', label: 'Exceptions' }, { link: '/insight/listening', label: 'Do we listen?' }, { link: '/expectations/waves', label: 'Waves of rating' },
  ];
}
