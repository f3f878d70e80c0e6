// The pages of insight.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./overview.page').then((m) => m.OverviewPage) },
  { path: ':id', loadComponent: () => import('./mandate-figures.page').then((m) => m.MandateFiguresPage) },
];
