// One version in a family and those made from it, as a nested list.
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { Session } from '../../core/session';
import { Badge } from '../../kit/badge';
import { personLine, times } from '../resource-words';

export interface FamilyNode { readonly node: Answer<'resource.lineage'>['nodes'][number]; readonly children: readonly FamilyNode[] }

@Component({
  selector: 'tr-family-branch',
  imports: [RouterLink, Badge],
  template: `
    <ul role="list">
      @for (branch of branches(); track $index) {
        <li>
          @if (branch.node.readable) {
            <p>
              @if (branch.node.id === here()) { <strong aria-current="true">{{ branch.node.title }}</strong> (this one) } @else { <a [routerLink]="['/library', branch.node.id]">{{ branch.node.title }}</a> }
              @if (branch.node.central) { <tr-badge tone="primary">Central</tr-badge> }@if (branch.node.endorsedAs; as name) { <tr-badge tone="success" icon="check">{{ name }}</tr-badge> }@if (isMine(branch)) { <tr-badge tone="accent">Yours</tr-badge> }
              <span class="by">{{ person(branch.node.author) }}@if (branch.node.originId) { · {{ branch.node.changedBlocks ? branch.node.changedBlocks + ' of ' + count(branch.node.blocks, 'part') + ' changed' : 'not changed yet' }} }@if (branch.node.reason; as why) { · {{ reasons[why] }} }</span>
            </p>
          } @else { <p class="tr-muted">A version you cannot see</p> }
          @if (branch.children.length) { <tr-family-branch [branches]="branch.children" [here]="here()" /> }
        </li>
      }
    </ul>
  `,
  styles: `
    :host { display: block; } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } :host :host ul, li tr-family-branch { margin-block-start: var(--tr-space-3); padding-inline-start: 1.1rem; border-inline-start: 2px solid var(--tr-line); }
    p tr-badge { margin-inline-start: var(--tr-space-2); } .by { display: block; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
  `,
})
export class FamilyBranch {
  readonly branches = input.required<readonly FamilyNode[]>();
  readonly here = input.required<string>();
  private readonly me = inject(Session).me;
  protected readonly person = personLine;
  protected readonly count = times;
  protected readonly reasons = ADAPTATION_REASONS;
  protected readonly isMine = ({ node }: FamilyNode): boolean => !!node.author?.id && node.author.id === this.me()?.id;
}
