// How some lessons of the demo fit how those who taught them believe they should be taught: the answers, dealt in turn.
import type { ValuesReason } from '@trellis/contracts';

export interface DemoFit { readonly lesson: string; readonly answers: readonly number[]; readonly reasons: readonly ValuesReason[] }

export const fits: readonly DemoFit[] = [
  { lesson: 'particle-model-of-matter', answers: [4, 2, 5, 3, 1, 4, 2, 3, 4, 2], reasons: ['pupils', 'order', 'craft', 'pupils', 'voices'] },
  { lesson: 'disciplinary-writing-frame', answers: [5, 4, 5, 3, 4, 5, 4, 2, 5, 4], reasons: ['craft'] },
];
