// The pages of expectations.
import type { Routes } from '@angular/router';
import { can } from '../core/guards';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./mandates.page').then((m) => m.MandatesPage) },
  { path: 'new', title: 'New expectation', canActivate: [can('mandate.manage')], loadComponent: () => import('./mandate-form.page').then((m) => m.MandateFormPage) },
  { path: 'waves', title: 'Waves of rating', loadComponent: () => import('./waves.page').then((m) => m.WavesPage) },
  { path: 'decisions', title: 'Decisions', loadComponent: () => import('./decisions/decisions.page').then((m) => m.DecisionsPage) },
  { path: 'decisions/new', title: 'Propose something', canActivate: [can('decision.propose')], loadComponent: () => import('./decisions/proposal-form.page').then((m) => m.ProposalFormPage) },
  { path: 'decisions/:id', title: 'Proposal', loadComponent: () => import('./decisions/proposal.page').then((m) => m.ProposalPage) },
  { path: 'decisions/:id/change', title: 'Change a draft', canActivate: [can('decision.propose')], loadComponent: () => import('./decisions/proposal-form.page').then((m) => m.ProposalFormPage) },
  { path: 'responses', title: 'You said, we did', loadComponent: () => import('./life/responses.page').then((m) => m.ResponsesPage) },
  { path: 'responses/:id', title: 'You said, we did', loadComponent: () => import('./life/response.page').then((m) => m.ResponsePage) },
  { path: 'exceptions', title: 'Exceptions', loadComponent: () => import('./life/exceptions.page').then((m) => m.ExceptionsPage) },
  { path: 'themes/:about', title: 'Themes', loadComponent: () => import('./themes/sort.page').then((m) => m.SortPage) },
  { path: 'voice', redirectTo: '/insight/listening' },
  { path: ':id', loadComponent: () => import('./mandate.page').then((m) => m.MandatePage) },
  { path: ':id/rate', title: 'Rate', loadComponent: () => import('./rate.page').then((m) => m.RatePage) },
  { path: ':id/change', title: 'Change an expectation', canActivate: [can('mandate.manage')], loadComponent: () => import('./mandate-form.page').then((m) => m.MandateFormPage) },
];
