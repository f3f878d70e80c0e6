// The pages of surveys. What was said is open to everyone of the trust; writing and planning is not.
import type { Routes } from '@angular/router';
import { can } from '../core/guards';

export const routes: Routes = [
  { path: '', loadComponent: () => import('./people.page').then((m) => m.PeoplePage) },
  { path: 'answer', title: 'A short survey', loadComponent: () => import('./answer.page').then((m) => m.AnswerPage) },
  { path: 'plan', title: 'Surveys', loadComponent: () => import('./plan.page').then((m) => m.PlanPage) },
  { path: 'new', title: 'Write a survey', canActivate: [can('pulse.manage')], loadComponent: () => import('./survey-form.page').then((m) => m.SurveyFormPage) },
  { path: ':id', title: 'Survey', loadComponent: () => import('./survey.page').then((m) => m.SurveyPage) },
  { path: ':id/change', title: 'Change a survey', canActivate: [can('pulse.manage')], loadComponent: () => import('./survey-form.page').then((m) => m.SurveyFormPage) },
  { path: ':id/paper', title: 'Survey on paper', loadComponent: () => import('./paper.page').then((m) => m.PaperPage) },
];
