// Notices paragraphs of which each side changed another line: git joins them silently, we name them.
import type { Stretch } from './merge-keys';
import { BEGINS } from './text-tokens';

export class ParagraphWatch {
  private lines: string[] = [];
  private readonly by = new Set<Stretch['by']>();

  /** The joined paragraphs that end in these lines. */
  see(by: Stretch['by'], lines: readonly string[], code: readonly boolean[]): { text: string }[] {
    if (by === 'conflict') {
      // What is in it is looked into on its own.
      this.reset();
      return [];
    }
    if (lines.length === 0) this.by.add(by);
    return lines.flatMap((line, index) => {
      const apart = line.trim() === '' || code[index] === true;
      const ended = apart || BEGINS.test(line) ? this.end() : [];
      if (!apart) {
        this.lines.push(line);
        this.by.add(by);
      }
      return ended;
    });
  }

  end(): { text: string }[] {
    const joined = this.by.has('ours') && this.by.has('theirs') && this.lines.length > 1;
    const text = this.lines.join('').trim();
    this.reset();
    return joined ? [{ text }] : [];
  }

  private reset(): void {
    this.lines = [];
    this.by.clear();
  }
}
