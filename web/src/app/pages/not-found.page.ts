// There is nothing at this address.
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../kit/button';
import { EmptyState } from '../kit/empty-state';
import { PageHeader } from '../kit/page-header';

@Component({
  selector: 'tr-not-found-page',
  imports: [PageHeader, EmptyState, Button, RouterLink],
  template: `
    <tr-page-header heading="Page not found" />
    <tr-empty-state heading="There is nothing at this address" icon="search">
      It may have moved, or the link may be incomplete. Searching the library often finds it.
      <a trButton variant="primary" routerLink="/" actions>Go to the home page</a>
      <a trButton routerLink="/library" actions>Search the library</a>
    </tr-empty-state>
  `,
})
export class NotFoundPage {}
