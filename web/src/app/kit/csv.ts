// What a page shows, as a file: for a spreadsheet (no cell can run as a formula), or of any other kind.

const cell = (value: string | number): string => {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvOf = (lines: readonly (readonly (string | number)[])[]): string => `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;

export function download(name: string, text: string): void {
  saveFile(name, new Blob(['\uFEFF', text], { type: 'text/csv' }));
}

export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file's name from words: “One particle story” → one-particle-story. */
export const fileName = (words: string): string => words.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '').toLowerCase();
