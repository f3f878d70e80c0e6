// Chooses a resource to show in a post.
import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '../../kit/button';
import { Combobox, type ComboboxOption } from '../../kit/combobox';
import { DialogFrame } from '../../kit/dialog';
import type { LinkedResource } from './compose-text';
import { resourceFinder } from './find-resources';

@Component({
  selector: 'tr-link-resource-dialog',
  imports: [DialogFrame, Combobox, Button],
  template: `
    <tr-dialog heading="Link a resource">
      <tr-combobox label="Resource" hint="Type a few words of its title." placeholder="Search the library" [search]="find" [(value)]="chosen" (picked)="option.set($event)" [error]="wrong()" />
      <p class="tr-small tr-muted">Colleagues see it as a card. Whoever may not read it sees only that there is one.</p>
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" (click)="add()">Add to the post</button>
    </tr-dialog>
  `,
})
export class LinkResourceDialog {
  protected readonly ref = inject<DialogRef<LinkedResource>>(DialogRef);
  protected readonly find = resourceFinder();
  protected readonly chosen = signal('');
  protected readonly option = signal<ComboboxOption | undefined>(undefined);
  protected readonly wrong = signal('');

  protected add(): void {
    const option = this.option();
    if (option && option.value === this.chosen()) this.ref.close({ id: option.value, title: option.label });
    else this.wrong.set('Choose a resource from the list');
  }
}
