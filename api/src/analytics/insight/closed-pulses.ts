// The surveys that have closed, newest first.
import type { PeopleInsight, PulseQuestion } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

export interface ClosedPulse { id: string; pulse_id: string; name: string; opens_on: string; closed_on: string; k: number; questions: PulseQuestion[] }

const CLOSED = "SELECT id, pulse_id, name, opens_on::text, closed_at::date::text AS closed_on, k, questions FROM pulse_wave WHERE trust_id = $1 AND status = 'released' ORDER BY closed_at DESC, id DESC LIMIT 60";

export const closedPulses = (tx: Tx): Promise<ClosedPulse[]> => tx.query<ClosedPulse & Record<string, unknown>>(CLOSED, [tx.trustId]);
export const presentPulse = ({ id, name, closed_on, k }: ClosedPulse): PeopleInsight['waves'][number] => ({ id, name, closedOn: closed_on, smallestGroup: k });
