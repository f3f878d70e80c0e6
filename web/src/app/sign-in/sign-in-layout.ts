// The two halves of the signed-out pages: what Trellis is, and the form.
import { Component, input } from '@angular/core';

@Component({
  selector: 'tr-sign-in-layout',
  template: `
    <div class="side" aria-hidden="true">
      <svg class="lattice" viewBox="0 0 400 600" preserveAspectRatio="xMidYMid slice"><defs><pattern id="lattice" width="80" height="80" patternUnits="userSpaceOnUse"><path d="M0 80 80 0M-20 20 20-20M60 100l40-40M0 0l80 80M60-20l40 40M-20 60l40 40" /><circle cx="40" cy="40" r="3.5" /><circle cx="0" cy="0" r="3.5" /><circle cx="80" cy="0" r="3.5" /><circle cx="0" cy="80" r="3.5" /><circle cx="80" cy="80" r="3.5" /></pattern></defs><rect width="400" height="600" fill="url(#lattice)" /><g class="buds"><circle cx="120" cy="200" r="9" /><circle cx="280" cy="360" r="9" /><circle cx="200" cy="440" r="6" /><circle cx="320" cy="160" r="6" /></g></svg>
    </div>
    <div class="form">
      <p class="brand"><svg viewBox="0 0 32 32" aria-hidden="true"><path d="M4 18 18 4M14 28 28 14M4 14l14 14M14 4l14 14" /><circle cx="16" cy="16" r="3.4" /></svg>Trellis</p>
      <h1 tabindex="-1">{{ heading() }}</h1>
      @if (lead()) { <p class="lead">{{ lead() }}</p> }
      <ng-content />
    </div>
  `,
  styles: `
    :host { display: grid; min-block-size: 100dvh; grid-template-columns: minmax(0, 1fr); background: var(--tr-canvas); }
    .form { align-self: center; inline-size: 100%; max-inline-size: 27rem; margin-inline: auto; padding: var(--tr-space-6) var(--tr-gutter); display: flex; flex-direction: column; gap: var(--tr-space-4); }
    .brand { display: flex; align-items: center; gap: 0.6rem; font-size: 1.45rem; font-weight: 720; letter-spacing: -0.03em; color: var(--tr-primary); margin-block-end: var(--tr-space-4); }
    .brand svg { inline-size: 2.2rem; fill: none; stroke: currentColor; stroke-width: 2.6; stroke-linecap: round; } .brand circle { fill: var(--tr-brand-mark); stroke: none; }
    .lead { color: var(--tr-ink-muted); margin-block-start: calc(-1 * var(--tr-space-2)); }
    .side { display: none; position: relative; background: var(--tr-brand-ground); overflow: hidden; }
    .lattice { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; max-inline-size: none; fill: none; stroke: color-mix(in srgb, var(--tr-on-brand) 22%, transparent); stroke-width: 1.5; }
    .lattice pattern circle { fill: color-mix(in srgb, var(--tr-on-brand) 38%, var(--tr-brand-ground)); stroke: none; } .buds { fill: var(--tr-brand-mark); stroke: none; }
    @media (min-width: 56rem) { :host { grid-template-columns: minmax(20rem, 5fr) 7fr; } .side { display: block; } }
  `,
})
export class SignInLayout {
  readonly heading = input.required<string>();
  readonly lead = input('');
}
