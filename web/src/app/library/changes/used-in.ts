// Before an author edits: how many versions of colleagues stand on this lesson.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { Icon } from '../../kit/icon';
import { usedLine } from './change-words';

@Component({
  selector: 'tr-used-in',
  imports: [Icon, RouterLink],
  template: `@if (words(); as line) { <p class="tr-muted"><tr-icon name="adapt" /> {{ line }}. <a [routerLink]="['/library', id(), 'changes']">What teachers change</a></p> }`,
})
export class UsedIn {
  readonly id = input.required<string>();
  private readonly map = apiResource('change.map', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly words = computed(() => { const used = this.map.value()?.used; return used ? usedLine(used) : ''; });
}
