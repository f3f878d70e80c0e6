// Style guide: every form control, at rest, hinted, wrong and disabled.
import { Component, signal } from '@angular/core';
import { Checkbox } from '../kit/checkbox';
import { Combobox } from '../kit/combobox';
import { FilterChips } from '../kit/filter-chips';
import { RadioGroup } from '../kit/radio-group';
import { Scale } from '../kit/scale';
import { SearchBox } from '../kit/search-box';
import { Select } from '../kit/select';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { GallerySection } from './gallery-section';

@Component({
  selector: 'tr-gallery-forms',
  imports: [GallerySection, TextField, Textarea, Select, Checkbox, RadioGroup, Scale, SearchBox, Combobox, FilterChips],
  template: `
    <tr-gallery-section heading="Finding">
      <tr-search-box label="Search the library" placeholder="Photosynthesis, fractions, the Tudors…" />
      <tr-filter-chips label="Subject" [choices]="subjects" [(selected)]="chosen" [limit]="5" />
    </tr-gallery-section>
    <tr-gallery-section heading="Form controls">
      <div class="tr-grid">
        <tr-text-field label="Title" hint="What a colleague would search for" [(value)]="title" />
        <tr-text-field label="E-mail" type="email" value="jo.bell@school" error="Please enter an e-mail address, for example jo.bell@school.org.uk" />
        <tr-text-field label="Password" type="password" value="three words here" />
        <tr-select label="Key stage" empty="Any key stage" [options]="stages" />
        <tr-combobox label="School" placeholder="Start typing" [options]="schools" />
        <tr-text-field label="Web address" [disabled]="true" value="Only central resources have one" />
      </div>
      <tr-textarea label="What would you change?" [optional]="true" [limit]="60" value="More worked examples before the first task would help mine" />
      <tr-checkbox label="Tell me when a colleague adapts this" hint="At most one message a day" [checked]="true" />
      <div class="tr-grid">
        <tr-radio-group label="Who may see it" [options]="audiences" value="school" />
        <div class="tr-stack">
          <tr-scale label="How well does it fit your pupils?" [value]="4" />
          <tr-scale label="How much room do you have to adapt it?" low="None" high="Plenty" error="Please choose one" />
        </div>
      </div>
    </tr-gallery-section>
  `,
})
export class GalleryForms {
  protected readonly title = signal('Photosynthesis: limiting factors');
  protected readonly chosen = signal<readonly string[]>(['biology']);
  protected readonly subjects = ['Biology', 'Chemistry', 'Physics', 'Maths', 'English', 'History', 'Geography', 'French'].map((label, index) => ({ value: label.toLowerCase(), label, count: 240 - index * 27 }));
  protected readonly stages = ['KS1', 'KS2', 'KS3', 'KS4', 'KS5'].map((label) => ({ value: label, label }));
  protected readonly schools = ['Ashdown Primary', 'Birchwood Academy', 'Cedar Park School', 'Elmfield Secondary'].map((label) => ({ value: label, label, hint: 'North Downs' }));
  protected readonly audiences = [
    { value: 'school', label: 'My school' }, { value: 'network', label: 'A subject network', hint: 'Colleagues of other schools who teach it' }, { value: 'trust', label: 'The whole trust' },
  ];
}
