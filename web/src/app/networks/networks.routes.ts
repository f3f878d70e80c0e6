// The pages of networks: all of them, one of them, and a thread beside the network's other threads.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', title: 'Networks', loadComponent: () => import('./list/networks.page').then((m) => m.NetworksPage) },
  { path: 'catch-up', title: 'Catch up', loadComponent: () => import('./catch-up/catch-up.page').then((m) => m.CatchUpPage) },
  { path: 'search', title: 'Search conversations', loadComponent: () => import('./search/search-conversations.page').then((m) => m.SearchConversationsPage) },
  { path: 'saved', title: 'Kept for later', loadComponent: () => import('./saved/saved.page').then((m) => m.SavedPage) },
  { path: 'reports', title: 'Reports', loadComponent: () => import('./reports/reports.page').then((m) => m.ReportsPage) },
  { path: ':id/health', title: 'How a network is doing', loadComponent: () => import('./health/health.page').then((m) => m.HealthPage) },
  { path: ':id/settings', title: 'Network settings', loadComponent: () => import('./settings/network-settings.page').then((m) => m.NetworkSettingsPage) },
  {
    path: ':id', title: 'Network', loadComponent: () => import('./network/network.page').then((m) => m.NetworkPage),
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./network/network-about').then((m) => m.NetworkAbout) },
      { path: 'threads/:threadId', title: 'Thread', loadComponent: () => import('./thread/thread.page').then((m) => m.ThreadPage) },
    ],
  },
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
