// The library's pages: finding, reading, writing, and what changed between versions.
import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Library', loadComponent: () => import('./search/search.page').then((m) => m.SearchPage) },
  { path: 'new', title: 'Write a new resource', loadComponent: () => import('./editor/new.page').then((m) => m.NewPage) },
  { path: 'offers', title: 'Offers and updates', loadComponent: () => import('./offers/offers.page').then((m) => m.OffersPage) },
  { path: 'offers/:offerId', title: 'Offer', loadComponent: () => import('./offers/offer.page').then((m) => m.OfferPage) },
  { path: 'units', title: 'Units of work', loadComponent: () => import('./units/units.page').then((m) => m.UnitsPage) },
  { path: 'units/new', title: 'Make a unit of work', loadComponent: () => import('./units/unit-form.page').then((m) => m.UnitFormPage) },
  { path: 'units/:unitId', title: 'Unit of work', loadComponent: () => import('./units/unit.page').then((m) => m.UnitPage) },
  { path: 'units/:unitId/edit', title: 'Edit the unit', loadComponent: () => import('./units/unit-form.page').then((m) => m.UnitFormPage) },
  { path: 'contributions', title: 'My contributions', loadComponent: () => import('./contributions/my-contributions.page').then((m) => m.MyContributionsPage) },
  { path: 'contributions/:personId', title: 'Contributions', loadComponent: () => import('./contributions/contributions.page').then((m) => m.ContributionsPage) },
  { path: 'bring-in', title: 'Bring in lessons', loadComponent: () => import('./bring-in/bring-in.page').then((m) => m.BringInPage) },
  { path: 'bring-in/:id', title: 'Bring in lessons', loadComponent: () => import('./bring-in/bring-in.page').then((m) => m.BringInPage) },
  { path: ':id', title: 'Resource', loadComponent: () => import('./lesson/lesson.page').then((m) => m.LessonPage) },
  { path: ':id/edit', title: 'Edit', loadComponent: () => import('./editor/edit.page').then((m) => m.EditPage) },
  { path: ':id/changes', title: 'What teachers change', loadComponent: () => import('./changes/change-map.page').then((m) => m.ChangeMapPage) },
  { path: ':id/ideas', title: 'Before you adapt', loadComponent: () => import('./changes/ideas.page').then((m) => m.IdeasPage) },
  { path: ':id/update', title: 'What changed in the original', loadComponent: () => import('./updates/update.page').then((m) => m.UpdatePage) },
  { path: ':id/offer', title: 'Offer changes back', loadComponent: () => import('./offers/offer-form.page').then((m) => m.OfferFormPage) },
  { path: ':id/comments', title: 'Comments', loadComponent: () => import('./comments/comments.page').then((m) => m.CommentsPage) },
  { path: ':id/print', title: 'Print', loadComponent: () => import('./print/print.page').then((m) => m.PrintPage) },
  { path: ':id/history', title: 'History', loadComponent: () => import('./history/history.page').then((m) => m.HistoryPage) },
  { path: ':id/history/compare', title: 'What changed', loadComponent: () => import('./history/compare.page').then((m) => m.ComparePage) },
  { path: ':id/history/:number', title: 'An earlier version', loadComponent: () => import('./history/revision.page').then((m) => m.RevisionPage) },
  { path: '**', title: 'Page not found', loadComponent: () => import('../pages/not-found.page').then((m) => m.NotFoundPage) },
];
