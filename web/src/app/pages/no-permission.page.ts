// This page exists, but not for this person's role.
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../kit/button';
import { NoPermission } from '../kit/no-permission';
import { PageHeader } from '../kit/page-header';

@Component({
  selector: 'tr-no-permission-page',
  imports: [PageHeader, NoPermission, Button, RouterLink],
  template: `
    <tr-page-header heading="No permission" />
    <tr-no-permission><a trButton variant="primary" routerLink="/" actions>Go to the home page</a></tr-no-permission>
  `,
})
export class NoPermissionPage {}
