// The pages of insight.
import type { Routes } from '@angular/router';

export const routes: Routes = [{
  path: '', loadComponent: () => import('./insight-home').then((m) => m.InsightHome),
  children: [
    { path: '', loadComponent: () => import('./overview.page').then((m) => m.OverviewPage) },
    { path: 'use', title: 'Are our resources used?', loadComponent: () => import('./use.page').then((m) => m.UsePage) },
    { path: 'views', title: 'What do teachers think?', loadComponent: () => import('./views.page').then((m) => m.ViewsPage) },
    { path: 'goodwill', title: 'Is requiring it costing goodwill?', loadComponent: () => import('./goodwill.page').then((m) => m.GoodwillPage) },
    { path: 'listening', title: 'Do we listen?', loadComponent: () => import('./listening.page').then((m) => m.ListeningPage) },
    { path: 'together', title: 'Do people work together?', loadComponent: () => import('./together.page').then((m) => m.TogetherPage) },
    { path: 'report', title: 'The report', loadComponent: () => import('./report.page').then((m) => m.ReportPage) },
    { path: ':id', loadComponent: () => import('./mandate-figures.page').then((m) => m.MandateFiguresPage) },
  ],
}];
