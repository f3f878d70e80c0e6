// The session ended while somebody was at work: sign in over the page, which stays as it was.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, type Injector } from '@angular/core';
import type { Me } from '@trellis/contracts';
import { DialogFrame } from '../kit/dialog';
import { Dialogs } from '../kit/dialogs';
import { SignInForm } from './sign-in-form';

@Component({
  selector: 'tr-sign-in-again',
  imports: [DialogFrame, SignInForm],
  template: `
    <tr-dialog heading="Please sign in again">
      <p>Your session has ended. What you were doing is still here and carries on once you have signed in.</p>
      <tr-sign-in-form [startEmail]="email" (signedIn)="ref.close($event)" />
    </tr-dialog>
  `,
})
export class SignInAgain {
  protected readonly email = inject<string>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Me>>(DialogRef);
}

export function openSignInAgain(injector: Injector, email: string): Promise<Me | undefined> {
  return injector.get(Dialogs).open<Me, string>(SignInAgain, email);
}
