// Whoever drafts an expectation is reminded to ask how people are first: without a survey before it there is nothing to compare with after it.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../core/api-resource';
import { Banner } from '../kit/banner';
import { baselineOf } from './baseline-words';

@Component({
  selector: 'tr-baseline-prompt',
  imports: [RouterLink, Banner],
  template: `
    @if (baseline(); as found) {
      @if (found.kind === 'missing') { <tr-banner tone="warning" heading="Take a baseline first">{{ found.words }} <a routerLink="/surveys/plan">Plan a survey</a> that closes before this begins.</tr-banner> }
      @else { <p class="tr-small tr-muted">{{ found.words }}</p> }
    }
  `,
})
export class BaselinePrompt {
  private readonly surveys = apiResource('pulse.list');
  protected readonly baseline = computed(() => { const found = this.surveys.value(); return found ? baselineOf(found.items.flatMap(({ waves }) => waves), new Date().toISOString().slice(0, 10)) : null; });
}
