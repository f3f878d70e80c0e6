// Writes merged text with its open choices marked by lines, as git does with --diff3.
import type { Piece } from './merge-sentences';

export interface Labels {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}
export interface TextConflict {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}
export interface Printed {
  readonly text: string;
  readonly conflicts: readonly TextConflict[];
}

const sides = ['base', 'ours', 'theirs'] as const;
type Three = { base: string; ours: string; theirs: string };
const onEach = (map: (side: keyof Three) => string): Three => ({ base: map('base'), ours: map('ours'), theirs: map('theirs') });

class ConflictPrinter {
  private text = '';
  private readonly conflicts: TextConflict[] = [];
  /** The choice being collected: whole lines of each side, and of these just what differs. */
  private lines: Three | null = null;
  private choice: Three = onEach(() => '');
  /** What follows the choice in its line, until it is known whether another choice follows. */
  private rest = '';

  constructor(
    private readonly labels: Labels,
    private readonly size: number,
    private readonly lineEnd: string,
  ) {}

  print(pieces: readonly Piece[]): Printed {
    for (const piece of pieces) {
      if (piece.kind === 'conflict') this.addChoice(piece);
      else this.addText(piece.text);
    }
    this.finish();
    return { text: this.text, conflicts: this.conflicts };
  }

  private addChoice(piece: Three): void {
    if (!this.lines) {
      const start = this.text.lastIndexOf('\n') + 1;
      const before = this.text.slice(start);
      this.text = this.text.slice(0, start);
      this.lines = onEach(() => before);
      this.choice = onEach(() => '');
    }
    const { lines, choice, rest } = this;
    this.lines = onEach((side) => lines[side] + rest + piece[side]);
    this.choice = onEach((side) => choice[side] + rest + piece[side]);
    this.rest = '';
    if (this.isWhole()) this.finish();
  }

  private addText(text: string): void {
    if (!this.lines) {
      this.text += text;
      return;
    }
    const end = text.indexOf('\n') + 1;
    this.rest += end > 0 ? text.slice(0, end) : text;
    if (end === 0) return;
    this.finish();
    this.text += text.slice(end);
  }

  private isWhole(): boolean {
    const { lines } = this;
    return lines !== null && sides.every((side) => lines[side] === '' || lines[side].endsWith('\n'));
  }

  private finish(): void {
    const { lines, rest } = this;
    if (!lines) return;
    const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : text + this.lineEnd);
    const marker = (sign: string, label: string): string => `${sign.repeat(this.size)}${label === '' ? '' : ` ${label}`}${this.lineEnd}`;
    const block = onEach((side) => ended(lines[side] + rest));
    this.text += `${marker('<', this.labels.ours)}${block.ours}${marker('|', this.labels.base)}${block.base}${marker('=', '')}${block.theirs}${marker('>', this.labels.theirs)}`;
    this.conflicts.push(this.choice);
    [this.lines, this.rest] = [null, ''];
  }
}

export function printConflicts(pieces: readonly Piece[], labels: Labels, size: number, lineEnd: string): Printed {
  return new ConflictPrinter(labels, size, lineEnd).print(pieces);
}
