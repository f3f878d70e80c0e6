// Names a theme anew, or puts it into another. What is refused stays typed.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { SaidTheme, SaidThemes } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { Sending } from '../../core/sending';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { TextField } from '../../kit/text-field';

export interface ThemeChange { readonly what: 'rename' | 'merge'; readonly theme: SaidTheme; readonly others: readonly SaidTheme[] }

@Component({
  selector: 'tr-theme-dialog',
  imports: [Banner, Button, DialogFrame, Select, TextField],
  template: `
    <tr-dialog [heading]="data.what === 'rename' ? 'Rename the theme' : 'Put “' + data.theme.name + '” into another'">
      @if (data.what === 'rename') { <tr-text-field label="Name" hint="What was said, not who said it." [maxlength]="80" [error]="sending.errors()['name'] ?? missing()" [(value)]="name" /> }
      @else { <tr-select label="Into" empty="Choose a theme" [options]="options" [error]="sending.errors()['intoId'] ?? missing()" [(value)]="into" /> }
      @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="sending.busy()" (click)="save()">{{ data.what === 'rename' ? 'Save' : 'Put together' }}</button>
    </tr-dialog>
  `,
})
export class ThemeDialog {
  protected readonly data = inject<ThemeChange>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<SaidThemes>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly sending = new Sending();
  protected readonly name = signal(this.data.theme.name);
  protected readonly into = signal('');
  protected readonly missing = signal('');
  protected readonly options = this.data.others.map(({ id, name }) => ({ value: id, label: name }));

  protected async save(): Promise<void> {
    const { what, theme, others } = this.data;
    const into = others.find(({ id }) => id === this.into());
    this.missing.set(what === 'merge' && !into ? 'Choose a theme' : what === 'rename' && !this.name().trim() ? 'Please enter a name for the theme' : '');
    if (this.missing()) return;
    await this.sending.run(async () => {
      const { id, version } = theme;
      this.ref.close(what === 'rename' ? await this.api.call('theme.rename', { params: { id }, body: { name: this.name(), version } })
        : await this.api.call('theme.merge', { params: { id }, body: { intoId: into!.id, version, intoVersion: into!.version } }));
    });
  }
}
