// My account: one page, my own things only.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'My account', loadComponent: () => import('./me.page').then((m) => m.MePage) },
  { path: 'colleagues', title: 'Colleagues to meet', loadComponent: () => import('./colleagues.page').then((m) => m.ColleaguesPage) },
  { path: 'notifications', title: 'Notifications', loadComponent: () => import('./notifications.page').then((m) => m.NotificationsPage) },
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
