// How files are spoken of: sizes and kinds.
import type { Attachment } from '@trellis/contracts';
import type { IconName } from '../kit/icon';

export const KIND_WORDS: Record<Attachment['kind'], { readonly name: string; readonly icon: IconName }> = {
  picture: { name: 'Picture', icon: 'image' }, pdf: { name: 'PDF', icon: 'file' }, word: { name: 'Word', icon: 'file' }, slides: { name: 'Slides', icon: 'device' }, sheet: { name: 'Spreadsheet', icon: 'table' },
  sound: { name: 'Sound', icon: 'file' }, film: { name: 'Film', icon: 'file' }, text: { name: 'Text', icon: 'file' }, markdown: { name: 'Markdown', icon: 'file' }, zip: { name: 'Zip', icon: 'file' },
};

export function sizeLine(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const kilo = bytes / 1024;
  if (kilo < 1000) return `${Math.max(1, Math.round(kilo))} kB`;
  const mega = kilo / 1024;
  if (mega < 1000) return mega < 10 ? `${mega.toFixed(1)} MB` : `${Math.round(mega)} MB`;
  return `${(mega / 1024).toFixed(1).replace(/\.0$/, '')} GB`;
}
