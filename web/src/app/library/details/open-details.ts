// Opens the details as a sheet at the side of the page.
import { createGlobalPositionStrategy } from '@angular/cdk/overlay';
import type { Injector } from '@angular/core';
import type { ResourceFull } from '@trellis/contracts';
import { Dialogs } from '../../kit/dialogs';
import type { DetailsSheetData } from './details-sheet';

/** @returns what was saved; undefined when it was closed */
export async function openDetails(injector: Injector, data: DetailsSheetData): Promise<ResourceFull | undefined> {
  const { DetailsSheet } = await import('./details-sheet');
  return injector.get(Dialogs).open<ResourceFull, DetailsSheetData>(DetailsSheet, data, { positionStrategy: createGlobalPositionStrategy(injector).end('1rem').top('1rem') });
}
