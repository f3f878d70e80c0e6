// When a meeting is, how long, where one joins and what about: the same fields to call one and to change one.
import { Component, input, model } from '@angular/core';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';

export interface MeetingDraft { readonly day: string; readonly time: string; readonly minutes: string; readonly link: string; readonly agenda: string }
export interface MeetingComplaints { readonly startsAt: string; readonly minutes: string; readonly link: string; readonly agenda: string }
export const NEW_MEETING: MeetingDraft = { day: '', time: '', minutes: '60', link: '', agenda: '' };
export const NO_COMPLAINTS: MeetingComplaints = { startsAt: '', minutes: '', link: '', agenda: '' };
const two = (value: number): string => String(value).padStart(2, '0');

export function meetingDraft({ startsAt, minutes, link, agenda }: { startsAt: string; minutes: number; link: string; agenda: string }): MeetingDraft {
  const at = new Date(startsAt);
  return { day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, time: `${two(at.getHours())}:${two(at.getMinutes())}`, minutes: String(minutes), link, agenda };
}

/** As the API takes it; undefined while day or time is missing. */
export function meetingBody({ day, time, minutes, link, agenda }: MeetingDraft): { startsAt: string; minutes: number; link: string; agenda: string } | undefined {
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? undefined : { startsAt: at.toISOString(), minutes: Number(minutes) || 0, link, agenda };
}

@Component({
  selector: 'tr-meeting-fields',
  imports: [TextField, Textarea],
  template: `
    <div class="when">
      <tr-text-field label="Day" type="date" [required]="true" [value]="value().day" (valueChange)="set({ day: $event })" [error]="wrong().startsAt" />
      <tr-text-field label="Starts at" type="time" [required]="true" [value]="value().time" (valueChange)="set({ time: $event })" />
      <tr-text-field label="Minutes" type="number" [least]="5" [most]="600" [required]="true" [value]="value().minutes" (valueChange)="set({ minutes: $event })" [error]="wrong().minutes" />
    </div>
    <tr-text-field label="Link to join" type="url" [optional]="true" placeholder="https://" hint="Teams, Meet or Zoom. Only members of the network see it." [value]="value().link" (valueChange)="set({ link: $event })" [error]="wrong().link" />
    <tr-textarea label="Agenda" [optional]="true" [limit]="5000" [value]="value().agenda" (valueChange)="set({ agenda: $event })" [error]="wrong().agenda" />
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-4); } .when { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: var(--tr-space-3); align-items: start; }`,
})
export class MeetingFields {
  readonly value = model.required<MeetingDraft>();
  readonly wrong = input<MeetingComplaints>(NO_COMPLAINTS);

  protected set(part: Partial<MeetingDraft>): void {
    this.value.update((draft) => ({ ...draft, ...part }));
  }
}
