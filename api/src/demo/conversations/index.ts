// The four subject networks and their conversations.
import { englishNetwork } from './english';
import { humanitiesNetwork } from './humanities';
import { mathematicsNetwork } from './mathematics';
import { scienceNetwork } from './science';
import type { DemoNetwork } from '../types';

export const networks: readonly DemoNetwork[] = [scienceNetwork, mathematicsNetwork, englishNetwork, humanitiesNetwork];
