// Tabs: `<tr-tabs label="…" [(selected)]="tab"><ng-template trTab="ratings" label="Ratings">…</ng-template></tr-tabs>`.
import { Tab, TabContent, TabList, TabPanel, Tabs as AriaTabs } from '@angular/aria/tabs';
import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, TemplateRef, computed, contentChildren, inject, input, model } from '@angular/core';

@Directive({ selector: 'ng-template[trTab]' })
export class TabPage {
  readonly id = input.required<string>({ alias: 'trTab' });
  readonly label = input.required<string>();
  readonly count = input<number>();
  readonly template = inject<TemplateRef<unknown>>(TemplateRef);
}

@Component({
  selector: 'tr-tabs',
  imports: [AriaTabs, TabList, Tab, TabPanel, TabContent, NgTemplateOutlet],
  template: `
    <div ngTabs>
      <div ngTabList class="list" selectionMode="follow" [attr.aria-label]="label()" [selectedTab]="current()" (selectedTabChange)="selected.set($event ?? '')">
        @for (page of pages(); track page.id()) { <button type="button" ngTab class="tab" [value]="page.id()">{{ page.label() }}@if (page.count() !== undefined) { <span class="n">{{ page.count() }}</span> }</button> }
      </div>
      @for (page of pages(); track page.id()) {
        <div ngTabPanel class="panel" [value]="page.id()" [hidden]="current() !== page.id()"><ng-template ngTabContent><ng-container [ngTemplateOutlet]="page.template" /></ng-template></div>
      }
    </div>
  `,
  styles: `
    :host { display: block; } .list { display: flex; gap: var(--tr-space-2); overflow-x: auto; border-block-end: 1px solid var(--tr-line); scrollbar-width: thin; }
    .tab { position: relative; flex: none; padding: 0.65rem 0.75rem 0.75rem; border: 0; background: none; color: var(--tr-ink-muted); font-weight: 550; cursor: pointer; white-space: nowrap; }
    .tab:hover { color: var(--tr-ink); } .tab::after { content: ''; position: absolute; inset-inline: 0.75rem; inset-block-end: -1px; block-size: 3px; border-radius: 3px 3px 0 0; background: var(--tr-primary); transform: scaleX(0); transition: transform var(--tr-calm) var(--tr-ease); }
    .tab[aria-selected='true'] { color: var(--tr-ink); } .tab[aria-selected='true']::after { transform: none; } .tab:focus-visible { outline-offset: -3px; }
    .n { margin-inline-start: 0.4rem; color: var(--tr-ink-muted); font-weight: 400; font-variant-numeric: tabular-nums; }
    .panel { padding-block-start: var(--tr-space-5); outline-offset: 4px; }
    @media print { .list { display: none; } }
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  /** The id of the tab in front; the first when none is named. */
  readonly selected = model('');
  protected readonly pages = contentChildren(TabPage);
  protected readonly current = computed(() => (this.pages().some((page) => page.id() === this.selected()) ? this.selected() : this.pages()[0]?.id()));
}
