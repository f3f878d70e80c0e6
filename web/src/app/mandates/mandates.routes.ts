// The pages of expectations.
import type { Routes } from '@angular/router';
import { can } from '../core/guards';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./mandates.page').then((m) => m.MandatesPage) },
  { path: 'new', title: 'New expectation', canActivate: [can('mandate.manage')], loadComponent: () => import('./mandate-form.page').then((m) => m.MandateFormPage) },
  { path: 'waves', title: 'Waves of rating', loadComponent: () => import('./waves.page').then((m) => m.WavesPage) },
  { path: ':id', loadComponent: () => import('./mandate.page').then((m) => m.MandatePage) },
  { path: ':id/rate', title: 'Rate', loadComponent: () => import('./rate.page').then((m) => m.RatePage) },
  { path: ':id/change', title: 'Change an expectation', canActivate: [can('mandate.manage')], loadComponent: () => import('./mandate-form.page').then((m) => m.MandateFormPage) },
];
