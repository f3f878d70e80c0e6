// What a decision is between, one option a line, and the last day for choosing.
import { Component, input, model } from '@angular/core';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';

export interface DecisionDraft { readonly options: string; readonly closesOn: string }
export interface DecisionComplaints { readonly options: string; readonly closesOn: string }
export const NEW_DECISION: DecisionDraft = { options: '', closesOn: '' };

export const decisionBody = ({ options, closesOn }: DecisionDraft): { options: string[]; closesOn: string } => ({ options: options.split('\n').map((line) => line.trim()).filter(Boolean), closesOn });

@Component({
  selector: 'tr-decision-fields',
  imports: [TextField, Textarea],
  template: `
    <tr-textarea label="Options" hint="One a line, two to eight of them." [required]="true" [value]="value().options" (valueChange)="set({ options: $event })" [error]="wrong().options" />
    <tr-text-field label="Last day to choose" type="date" [required]="true" [value]="value().closesOn" (valueChange)="set({ closesOn: $event })" [error]="wrong().closesOn" />
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-4); }`,
})
export class DecisionFields {
  readonly value = model.required<DecisionDraft>();
  readonly wrong = input<DecisionComplaints>({ options: '', closesOn: '' });

  protected set(part: Partial<DecisionDraft>): void {
    this.value.update((draft) => ({ ...draft, ...part }));
  }
}
