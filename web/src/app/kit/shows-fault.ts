// After a form or a dialog was sent, the focus goes to the first field that is wrong: on a phone that may be far above the button.
import { DestroyRef, Directive, ElementRef, inject } from '@angular/core';

const WRONG = '[aria-invalid="true"]';
const FIELD = 'input:not([type="hidden"]), select, textarea, button';
/** So long the complaints of the time before may still stand there. */
const SETTLES_MS = 50;

@Directive({ selector: 'form[trShowsFault]', host: { '(submit)': 'watch()', '(input)': 'stop()' } })
export class ShowsFault {
  private readonly sent = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private observer: MutationObserver | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stop());
  }

  /** What is wrong may be known at once or when the server has answered; whoever writes on meanwhile is left alone. */
  watch(): void {
    this.stop();
    this.timer = setTimeout(() => {
      this.observer = new MutationObserver(() => this.look());
      this.observer.observe(this.sent, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-invalid'] });
      this.look();
    }, SETTLES_MS);
  }

  protected stop(): void {
    clearTimeout(this.timer);
    this.observer?.disconnect();
    this.observer = undefined;
  }

  private look(): void {
    const wrong = this.sent.querySelector<HTMLElement>(WRONG);
    if (!wrong) return;
    this.stop();
    (wrong.matches(FIELD) ? wrong : wrong.querySelector<HTMLElement>(FIELD))?.focus();
  }
}
