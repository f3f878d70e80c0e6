// A person's initials on a calm ground that is always the same for the same name.
import { Component, computed, input } from '@angular/core';

@Component({
  selector: 'tr-avatar',
  template: `{{ initials() }}`,
  styles: `
    :host { display: inline-grid; place-items: center; flex: none; inline-size: var(--size, 2.25rem); block-size: var(--size, 2.25rem); border-radius: 50%; font-size: calc(var(--size, 2.25rem) * 0.38); font-weight: 650; letter-spacing: 0.01em; line-height: 1; user-select: none; background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); }
    :host([data-size='s']) { --size: 1.75rem; } :host([data-size='l']) { --size: 3.5rem; }
    :host([data-ground='1']) { background: var(--tr-accent-soft); color: var(--tr-on-accent-soft); }
    :host([data-ground='2']) { background: var(--tr-info-soft); color: var(--tr-on-info-soft); }
    :host([data-ground='3']) { background: var(--tr-warning-soft); color: var(--tr-on-warning-soft); }
    :host([data-ground='4']) { background: var(--tr-sunken); color: var(--tr-ink-soft); box-shadow: inset 0 0 0 1px var(--tr-line-strong); }
  `,
  host: { 'aria-hidden': 'true', '[attr.data-size]': 'size()', '[attr.data-ground]': 'ground()' },
})
export class Avatar {
  readonly name = input.required<string>();
  readonly size = input<'s' | 'm' | 'l'>('m');
  protected readonly initials = computed(() => {
    const words = this.name().split(/[\s-]+/).filter((word) => /^\p{L}/u.test(word) && !/^(mr|mrs|ms|miss|dr)\.?$/i.test(word));
    return ((words[0]?.[0] ?? '') + (words.length > 1 ? words.at(-1)?.[0] ?? '' : '')).toUpperCase();
  });
  protected readonly ground = computed(() => [...this.name()].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 5);
}
