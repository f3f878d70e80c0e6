// The categories of a report, and who reads each. No schema library here, so that a dialog can load it first.

/** `leads`: the network's leads read it too. What concerns a child or a colleague's conduct goes to safeguarding contacts alone. */
export const REPORT_CATEGORIES = {
  child: { label: 'I am worried about a child', leads: false, hint: 'Goes to the safeguarding contacts and to nobody else. If a child is in danger now, telephone them, or 999.' },
  allegation: { label: 'A colleague may have harmed a child, or may', leads: false, hint: 'Goes to the trust’s safeguarding contact and to nobody else.' },
  low_level: { label: 'A colleague’s conduct worries me, short of that', leads: false, hint: 'A low-level concern: it goes to the safeguarding contacts and to nobody else.' },
  pupil_data: { label: 'It names or identifies a pupil', leads: true, hint: 'Goes to the network’s leads and the safeguarding contacts.' },
  unkind: { label: 'It is unkind or disrespectful', leads: true, hint: 'Goes to the network’s leads and the safeguarding contacts. Your name is not shown to leads.' },
  other: { label: 'Something else', leads: true, hint: 'Goes to the network’s leads and the safeguarding contacts. Your name is not shown to leads.' },
} as const;
export type ReportCategory = keyof typeof REPORT_CATEGORIES;
