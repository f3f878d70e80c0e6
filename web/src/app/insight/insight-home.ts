// What stays the same under every page of insight: the views one keeps.
import { Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { KeptViews } from '../core/kept-views';

@Component({ selector: 'tr-insight-home', imports: [KeptViews, RouterOutlet], template: '<router-outlet /><tr-kept-views />' })
export class InsightHome {}
