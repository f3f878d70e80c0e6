// Opens dialogs: a component of one's own, or a plain yes/no. Focus is trapped, and returned on closing.
import { Dialog, type DialogConfig, type DialogRef } from '@angular/cdk/dialog';
import { Injectable, inject, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog, type ConfirmQuestion } from './confirm-dialog';

@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** The component's template is one `tr-dialog`; it closes with `inject(DialogRef).close(result)`. Undefined: dismissed. */
  open<Result, Data = unknown>(component: Type<unknown>, data?: Data, config: DialogConfig<Data, DialogRef<Result, unknown>> = {}): Promise<Result | undefined> {
    const ref = this.dialog.open<Result, Data, unknown>(component, {
      data: data ?? null, autoFocus: 'first-tabbable', restoreFocus: true, panelClass: 'tr-dialog-pane', backdropClass: 'tr-scrim', ...config,
    } as DialogConfig<Data, DialogRef<Result, unknown>>);
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }

  /** @returns true only if the person chose the action */
  async confirm(question: ConfirmQuestion): Promise<boolean> {
    return (await this.open<boolean, ConfirmQuestion>(ConfirmDialog, question, { role: 'alertdialog' })) === true;
  }
}
