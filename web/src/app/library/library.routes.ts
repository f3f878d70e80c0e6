// The library's pages: finding, reading, writing, and what changed between versions.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Library', loadComponent: () => import('./search/search.page').then((m) => m.SearchPage) },
  { path: ':id', title: 'Resource', loadComponent: () => import('./lesson/lesson.page').then((m) => m.LessonPage) },
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
