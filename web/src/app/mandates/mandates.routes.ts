// The pages of this room. Until it has its own, its address leads to the not-found page.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
