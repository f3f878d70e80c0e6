// Administration: each page opens for the ability it needs, and the bare address leads to the first that opens.
import { inject } from '@angular/core';
import { RedirectCommand, Router, type CanActivateFn, type Routes } from '@angular/router';
import { can } from '../core/guards';
import { Session } from '../core/session';
import { adminPlaces } from './admin-nav';

const toFirstPlace: CanActivateFn = () => {
  const router = inject(Router);
  const [first] = adminPlaces(inject(Session));
  return first ? router.createUrlTree([first.link]) : new RedirectCommand(router.createUrlTree(['/no-permission']), { skipLocationChange: true });
};

export const routes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toFirstPlace], children: [] },
  { path: 'people', title: 'People', canActivate: [can('people.manage')], loadComponent: () => import('./people.page').then((m) => m.PeoplePage) },
  { path: 'import', title: 'Staff file', canActivate: [can('people.manage')], loadComponent: () => import('./staff-import.page').then((m) => m.StaffImportPage) },
  { path: 'schools', title: 'Schools', canActivate: [can('school.manage')], loadComponent: () => import('./schools.page').then((m) => m.SchoolsPage) },
  { path: 'unnamed', title: 'Questions without a name', canActivate: [can('question.unveil')], loadComponent: () => import('./unnamed.page').then((m) => m.UnnamedPage) },
  { path: 'smallest-group', title: 'Smallest group shown', canActivate: [can('threshold.agree')], loadComponent: () => import('./smallest-group.page').then((m) => m.SmallestGroupPage) },
  { path: 'calendar', title: 'School calendar', canActivate: [can('school.manage')], loadComponent: () => import('./calendar.page').then((m) => m.CalendarPage) },
  { path: 'safeguarding', title: 'Safeguarding', canActivate: [can('people.manage')], loadComponent: () => import('./safeguarding.page').then((m) => m.SafeguardingPage) },
  { path: 'audit', title: 'Log of changes', canActivate: [can('audit.read')], loadComponent: () => import('./audit.page').then((m) => m.AuditPage) },
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
