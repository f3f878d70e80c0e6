// Where a link leads.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { linkUse } from '@trellis/lesson/safe-address';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { TextField } from '../../kit/text-field';

/** What people type without its beginning: an address of the web or a mailbox. */
export function completeAddress(typed: string): string {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`;
  if (/^[\w-]+(\.[\w-]+)+(?=[/?#:]|$)/.test(text)) return `https://${text}`;
  return text;
}

@Component({
  selector: 'tr-link-dialog',
  imports: [DialogFrame, TextField, Button],
  template: `
    <tr-dialog heading="Link">
      <form (submit)="save($event)"><tr-text-field label="Address" hint="For example bbc.co.uk/bitesize, or an e-mail address" type="text" inputmode="url" autocomplete="off" [(value)]="address" [error]="wrong()" /><button type="submit" hidden>Save</button></form>
      @if (data.href) { <button trButton actions variant="quiet" (click)="ref.close('')">Remove the link</button> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" (click)="save($event)">Save</button>
    </tr-dialog>
  `,
})
export class LinkDialog {
  protected readonly data = inject<{ readonly href: string }>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<string>>(DialogRef);
  protected readonly address = signal(this.data.href);
  protected readonly wrong = signal('');

  protected save(event: Event): void {
    event.preventDefault();
    const href = completeAddress(this.address());
    this.wrong.set(!href ? 'Please enter an address' : linkUse(href) === 'live' ? '' : 'Enter an address of the web (https://…) or an e-mail address');
    if (!this.wrong()) this.ref.close(href);
  }
}
