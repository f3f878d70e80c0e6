// The ledger in one sentence: what was asked about, what was answered in time, what was declined.
import type { VoiceLedger } from '@trellis/contracts';

type Counts = Pick<VoiceLedger, 'decisions' | 'consulted' | 'onTime' | 'declined' | 'urgent'>;

export function ledgerSentence({ decisions, consulted, onTime, declined, urgent }: Counts): string {
  if (decisions === 0) return 'No decision has been made in the last twelve months.';
  const made = `${decisions} ${decisions === 1 ? 'decision was' : 'decisions were'} made; ${consulted} ${consulted === 1 ? 'was' : 'were'} consulted on`;
  const answered = onTime.of ? `, ${onTime.done} of ${onTime.of} answered on time` : '';
  const no = declined ? `, ${declined} ${declined === 1 ? 'was' : 'were'} “we will not”` : '';
  return `${made}${answered}${no}${urgent ? `, and ${urgent} could not wait` : ''}.`;
}
