// The map of the application. Every room is its own chunk and names its own pages.
import type { Routes } from '@angular/router';
import { can, signedIn } from './core/guards';

export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./sign-in/sign-in.page').then((m) => m.SignInPage) },
  { path: 'set-password', title: 'Set your password', loadComponent: () => import('./sign-in/set-password.page').then((m) => m.SetPasswordPage) },
  { path: 'unsubscribe/:secret', title: 'E-mails from Trellis', loadComponent: () => import('./sign-in/unsubscribe.page').then((m) => m.UnsubscribePage) },
  { path: 'kit', title: 'Style guide', loadComponent: () => import('./kit-gallery/kit-gallery.page').then((m) => m.KitGalleryPage) },
  { path: 'no-permission', title: 'No permission', loadComponent: () => import('./pages/no-permission.page').then((m) => m.NoPermissionPage) },
  { path: 'unreachable', title: 'Trellis cannot be reached', loadComponent: () => import('./pages/unreachable.page').then((m) => m.UnreachablePage) },
  {
    path: '', canActivate: [signedIn],
    children: [
      { path: '', pathMatch: 'full', title: 'Home', loadComponent: () => import('./home/home.page').then((m) => m.HomePage) },
      { path: 'library', title: 'Library', loadChildren: () => import('./library/library.routes').then((m) => m.routes) },
      { path: 'networks', title: 'Networks', loadChildren: () => import('./networks/networks.routes').then((m) => m.routes) },
      { path: 'expectations', title: 'Expectations', loadChildren: () => import('./mandates/mandates.routes').then((m) => m.routes) },
      { path: 'surveys', title: 'How are people?', loadChildren: () => import('./surveys/surveys.routes').then((m) => m.routes) },
      { path: 'insight', title: 'Insight', loadChildren: () => import('./insight/insight.routes').then((m) => m.routes) },
      {
        path: 'admin', title: 'Administration', canActivate: [can(['question.unveil', 'people.manage', 'school.manage', 'audit.read', 'wave.manage'])],
        loadChildren: () => import('./admin/admin.routes').then((m) => m.routes),
      },
      { path: 'me', title: 'My account', loadChildren: () => import('./me/me.routes').then((m) => m.routes) },
    ],
  },
  { path: '**', title: 'Page not found', loadComponent: () => import('./pages/not-found.page').then((m) => m.NotFoundPage) },
];
