// The server did not answer when the page asked who is signed in.
import { Component, DOCUMENT, inject } from '@angular/core';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';

@Component({
  selector: 'tr-unreachable-page',
  imports: [PageHeader, ErrorState],
  template: `
    <tr-page-header heading="Trellis cannot be reached" />
    <tr-error-state heading="No answer from Trellis" detail="Check your connection and try again. Anything you typed is kept in this browser." (retried)="reload()" />
  `,
})
export class UnreachablePage {
  private readonly page = inject(DOCUMENT).location;

  protected reload(): void {
    this.page.reload();
  }
}
