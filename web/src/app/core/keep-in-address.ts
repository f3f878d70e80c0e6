// What is chosen on a page belongs in its address: it can be sent, kept as a view and gone back to. Call in a constructor or a field.
import { inject } from '@angular/core';
import { Router, type Params } from '@angular/router';

/** The rest of the address stays; null or undefined leaves a choice out of it. */
export function keepInAddress(): (choices: Params) => void {
  const router = inject(Router);
  return (choices) => { void router.navigate([], { queryParams: choices, queryParamsHandling: 'merge', replaceUrl: true }); };
}
