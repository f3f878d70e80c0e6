// Saves a version: a few words on what changed, for the history.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { ChangeKind } from '@trellis/contracts/vocabulary';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { RadioGroup } from '../../kit/radio-group';
import { TextField } from '../../kit/text-field';
import { CoreReasons, type ChangedCore } from './core-reasons';
import type { CoreReason } from './edit-session';

/** `save` may throw an ApiProblem; a stale one closes the dialog with it, because then there is something to choose. */
export interface VersionData {
  readonly seenBy: string;
  /** Colleagues have versions of it, or may soon: they are told what kind of change it is. */
  readonly isFollowed: boolean;
  save(message: string, change: ChangeKind | null, coreReasons: readonly CoreReason[]): Promise<void>;
}

const SHORTEST_REASON = 5;
const KINDS = [
  { value: 'correction', label: 'A correction', hint: 'Something was wrong. In core parts it is suggested to everyone' },
  { value: 'improvement', label: 'An improvement', hint: 'Each colleague takes what fits' },
  { value: 'new_edition', label: 'A new edition', hint: 'Much of it is new' },
];

@Component({
  selector: 'tr-version-dialog',
  imports: [DialogFrame, RadioGroup, TextField, Button, Banner, CoreReasons],
  template: `
    <tr-dialog heading="Save a version">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <p class="tr-muted">{{ data.seenBy }}</p>
      <form (submit)="save($event)"><tr-text-field label="What changed" hint="A few words for the history, for example: shorter starter" [optional]="true" [maxlength]="300" [(value)]="message" /><button type="submit" hidden>Save</button></form>
      @if (data.isFollowed) { <tr-radio-group label="What kind of change is it?" hint="Colleagues with a version of their own are told once, with your words." [options]="kinds" [(value)]="kind" /> }
      @if (changedCore().length) { <tr-core-reasons [of]="changedCore()" [errors]="unanswered()" (changed)="reasons.set($event)" /> }
      <button trButton actions (click)="ref.close()">Keep writing</button>
      <button trButton actions variant="primary" [busy]="busy()" (click)="save($event)">Save version</button>
    </tr-dialog>
  `,
})
export class VersionDialog {
  protected readonly data = inject<VersionData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ApiProblem | 'saved'>>(DialogRef);
  protected readonly message = signal('');
  protected readonly kind = signal('improvement');
  protected readonly kinds = KINDS;
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  /** Parts the trust asks to keep that were changed without a word yet. */
  protected readonly changedCore = signal<readonly ChangedCore[]>([]);
  protected readonly reasons = signal<readonly CoreReason[]>([]);
  protected readonly unanswered = signal<Readonly<Record<string, string>>>({});

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.answered()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      await this.data.save(this.message(), this.data.isFollowed ? (this.kind() as ChangeKind) : null, this.reasons());
      this.ref.close('saved');
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code === 'thing.stale') this.ref.close(problem);
      else if (problem.code === 'core.reason_needed') this.ask(problem);
      else this.refused.set([problemLine(problem), ...problem.errors.map(({ message }) => message)].join(' '));
    } finally {
      this.busy.set(false);
    }
  }

  private ask(problem: ApiProblem): void {
    const { blocks = [] } = problem.context as { blocks?: readonly ChangedCore[] };
    this.changedCore.set(blocks);
    this.reasons.set([]);
  }

  private answered(): boolean {
    const reasons = new Map(this.reasons().map(({ blockId, reason }) => [blockId, reason]));
    const missing = this.changedCore().filter(({ blockId }) => (reasons.get(blockId)?.length ?? 0) < SHORTEST_REASON);
    this.unanswered.set(Object.fromEntries(missing.map(({ blockId }) => [blockId, 'Say why, in a few words'])));
    return missing.length === 0;
  }
}
