// Before one asks without a name: exactly who could ever see it, in plain words.
import type { Answer } from '@trellis/contracts';

export type UnnamedSetting = Answer<'unnamed.show'>;

export function whoCouldSee({ seenBy, moderators }: UnnamedSetting): string {
  if (seenBy === 'nobody') return 'Nobody can ever see that it was you. Trellis keeps no record of who asks, so nobody can look it up, also not later.';
  return `Colleagues, leads and leaders never see that it was you. Only if somebody may be in danger can two of the ${moderators} people who safeguard the trust look it up together, one asking with a reason and another agreeing. It is written in the log, and you are told who they were and why.`;
}

/** What it does not cover. */
export const WHAT_REMAINS = 'Your words may still give you away: leave out names, classes and your school. A picture goes without its file name and without what the camera noted about place and person, but what it shows may give you away; other files are refused, because documents hold their author’s name. While you write it here colleagues do not see that you have the network open; another window or device of yours they may see. You will not be told of replies; if you reply in the thread, your name is on the reply. You cannot change or delete the question afterwards; a lead can.';
