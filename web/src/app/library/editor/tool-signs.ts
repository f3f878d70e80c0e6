// Signs of the toolbar that only the editor needs: one path each on a 24 × 24 grid.
export const SIGNS = {
  bold: 'M7 5h6a3.4 3.4 0 0 1 0 7H7ZM7 12h7a3.5 3.5 0 0 1 0 7H7Z',
  italic: 'M10 5h7M7 19h7M14 5l-4 14',
  code: 'm8.5 8-4.5 4 4.5 4M15.5 8l4.5 4-4.5 4',
  sub: 'm4 6 8 10M12 6 4 16M16 16.2c.4-1.6 3.8-1.4 3.5.6-.2 1.3-2.6 1.8-3.5 3.7h3.7',
  sup: 'm4 9 8 10M12 9 4 19M16 4.7c.4-1.6 3.8-1.4 3.5.6-.2 1.3-2.6 1.8-3.5 3.7h3.7',
  bullet: 'M9.5 6.5H20M9.5 12H20M9.5 17.5H20M4.8 6.5h.1M4.8 12h.1M4.8 17.5h.1',
  ordered: 'M10.5 6.5H20M10.5 12H20M10.5 17.5H20M4 5l1.5-1v4.5M4 15.2c.8-1 2.6-.6 2.4.6-.1.8-1.6 1.4-2.4 2.7h2.6',
  task: 'm3.5 6.5 1.6 1.6 2.9-3.3M3.5 16l1.6 1.6L8 14.3M11.5 6.5H20M11.5 16.5H20',
  quote: 'M5 6v12M9.5 8H20M9.5 12H20M9.5 16h6',
  formula: 'M17.5 5.5H7l5.5 6.5L7 18.5h10.5',
  undo: 'M8.5 5 4 9.5 8.5 14M4 9.5h9.5a5 5 0 0 1 0 10H9',
  redo: 'm15.5 5 4.5 4.5-4.5 4.5M20 9.5h-9.5a5 5 0 0 0 0 10H15',
  keys: 'M3 6.5h18v11H3ZM6.5 10h.1M10 10h.1M13.5 10h.1M17 10h.1M8 14h8',
} as const;
export type Sign = keyof typeof SIGNS;
