// The ledger in sentences: what was asked about, what was answered in time, what was declined; and of one decision, how people were asked.
import type { Share, VoiceLedger } from '@trellis/contracts';
import { counted } from './in-words';

type Counts = Pick<VoiceLedger, 'decisions' | 'consulted' | 'onTime' | 'declined' | 'urgent' | 'withdrawn'>;

export function ledgerSentence({ decisions, consulted, onTime, declined, urgent, withdrawn }: Counts): string {
  const gone = withdrawn ? ` ${withdrawn} ${withdrawn === 1 ? 'consultation was' : 'consultations were'} withdrawn.` : '';
  if (decisions === 0) return `No decision has been made in the last twelve months.${gone}`;
  const made = `${decisions} ${decisions === 1 ? 'decision was' : 'decisions were'} made; ${consulted} ${consulted === 1 ? 'was' : 'were'} consulted on`;
  const answered = onTime.of ? `, ${onTime.done} of ${onTime.of} answered on time` : '';
  const no = declined ? `, ${declined} ${declined === 1 ? 'was' : 'were'} “we will not”` : '';
  return `${made}${answered}${no}${urgent ? `, and ${urgent} could not wait` : ''}.${gone}`;
}

/** How long a consultation was open and how many were heard, as it was published when it closed. */
export function askedInWords(schoolDays: number, heard: Share | null): string {
  const open = `Open for ${counted(schoolDays, 'school day')}`;
  if (!heard || heard.suppressed) return `${open}; how many were heard is not shown`;
  const many = 'words' in heard ? heard.words.toLowerCase() : `about ${Math.round(heard.value * 20) * 5}%`;
  return `${open}; ${many} of the ${heard.eligible} people asked were heard`;
}
