// A button or a link that looks like one: `<button trButton variant="primary">`, `<a trButton routerLink="…">`.
import { Component, ElementRef, HostAttributeToken, inject, input } from '@angular/core';
import { Icon, type IconName } from './icon';

@Component({
  selector: 'button[trButton], a[trButton]',
  imports: [Icon],
  template: `
    @if (busy()) { <span class="spinner" aria-hidden="true"></span> } @else if (icon(); as name) { <tr-icon [name]="name" /> }
    <span class="words"><ng-content /></span>
    @if (iconEnd(); as name) { <tr-icon [name]="name" /> }
  `,
  styleUrl: './button.css',
  host: {
    '[attr.data-variant]': 'variant()', '[attr.data-size]': 'size()', '[attr.data-icon-only]': 'iconOnly() || null',
    '[attr.aria-busy]': 'busy() || null', '[attr.aria-disabled]': 'busy() || null', '[attr.type]': 'type',
  },
})
export class Button {
  readonly variant = input<'primary' | 'secondary' | 'quiet' | 'danger' | 'plain'>('secondary');
  readonly size = input<'m' | 's'>('m');
  readonly icon = input<IconName>();
  readonly iconEnd = input<IconName>();
  /** Only the icon is seen, everywhere or where there is little room; the words stay for those who listen. */
  readonly iconOnly = input<boolean | 'phones'>(false);
  /** Under way: shows it, keeps the focus, and swallows clicks. */
  readonly busy = input(false);

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly type = this.element.tagName === 'BUTTON' ? inject(new HostAttributeToken('type'), { optional: true }) ?? 'button' : null;

  constructor() {
    this.element.addEventListener('click', (event) => {
      if (this.busy()) { event.preventDefault(); event.stopImmediatePropagation(); }
    }, { capture: true });
  }
}
