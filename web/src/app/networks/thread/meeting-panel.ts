// A meeting: when, where to join, what about, and the notes that everyone in the network keeps together.
import { Component, computed, inject } from '@angular/core';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { ThreadStore } from './thread-store';

const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
const UNTIL = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

@Component({
  selector: 'tr-meeting-panel',
  imports: [Button],
  template: `
    @if (store.thread()?.meeting; as meeting) {
      <section aria-labelledby="meeting-heading">
        <h2 id="meeting-heading"><time [attr.datetime]="meeting.startsAt">{{ when() }}</time></h2>
        <div class="tr-row">
          @if (meeting.link) { <a trButton size="s" [variant]="over() ? 'secondary' : 'primary'" icon="external" [attr.href]="meeting.link" target="_blank" rel="noopener noreferrer">Join the meeting</a> }
          <button trButton size="s" icon="calendar" (click)="calendar()">Add to my calendar</button>
          @if (store.abilities().resolve) { <button trButton size="s" variant="quiet" icon="edit" (click)="change('plan')">Change the meeting</button> }
        </div>
        @if (meeting.agenda; as words) { <h3>Agenda</h3><p class="words">{{ words }}</p> }
        <h3>Notes</h3>
        @if (meeting.notes; as words) { <p class="words">{{ words }}</p> } @else { <p class="tr-muted">{{ over() ? 'Nobody has written notes yet.' : 'Notes are kept here for those who cannot come.' }}</p> }
        @if (store.abilities().post) { <button trButton size="s" icon="edit" (click)="change('notes')">{{ meeting.notes ? 'Change the notes' : 'Write notes' }}</button> }
      </section>
    }
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-4); } section { display: flex; flex-direction: column; gap: var(--tr-space-3); align-items: start; padding: var(--tr-space-4) var(--tr-space-5); border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-l); background: var(--tr-surface); }
    h2 { font-size: var(--tr-text-l); } h3 { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); margin-block-end: calc(-1 * var(--tr-space-2)); } .words { white-space: pre-wrap; overflow-wrap: anywhere; max-inline-size: var(--tr-measure); }
  `,
})
export class MeetingPanel {
  private readonly dialogs = inject(Dialogs);
  protected readonly store = inject(ThreadStore);
  private readonly end = computed(() => { const meeting = this.store.thread()?.meeting; return meeting ? new Date(Date.parse(meeting.startsAt) + meeting.minutes * 60_000) : new Date(); });
  protected readonly when = computed(() => { const meeting = this.store.thread()?.meeting; return meeting ? `${WHEN.format(new Date(meeting.startsAt))} to ${UNTIL.format(this.end())}` : ''; });
  protected readonly over = computed(() => this.end().getTime() < Date.now());

  protected async change(what: 'plan' | 'notes'): Promise<void> {
    const { ChangeMeetingDialog } = await import('./change-meeting-dialog');
    await this.dialogs.open(ChangeMeetingDialog, { what, store: this.store });
  }

  protected async calendar(): Promise<void> {
    const { CalendarDialog } = await import('../calendar/calendar-dialog');
    await this.dialogs.open(CalendarDialog);
  }
}
