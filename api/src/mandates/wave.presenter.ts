// What a wave shows of itself.
import type { Answer } from '@trellis/contracts';

export interface WaveRow { id: string; name: string; opens_on: string; closes_on: string; status: 'open' | 'closed' | 'released'; k: number; tells_comments: boolean; closed_at: Date | null }

export const WAVE_COLUMNS = 'w.id, w.name, w.opens_on, w.closes_on, w.status, w.k, w.tells_comments, w.closed_at';

export const presentWave = ({ id, name, opens_on, closes_on, status, closed_at, k }: WaveRow): Answer<'wave.open'> =>
  ({ id, name, opensOn: opens_on, closesOn: closes_on, status, closedAt: closed_at?.toISOString() ?? null, smallestGroup: k });
