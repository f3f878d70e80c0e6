// Every adaptation in the demo trust.
import { literacyAdaptations } from './literacy-and-humanities';
import { mathematicsAdaptations } from './mathematics';
import { offeredSections } from './offered-sections';
import { scienceAdaptations } from './science';
import type { DemoAdaptation } from '../types';

export const adaptations: readonly DemoAdaptation[] = [...scienceAdaptations, ...mathematicsAdaptations, ...literacyAdaptations, ...offeredSections];
