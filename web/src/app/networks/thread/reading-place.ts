// Keeps the reader's place in a page that grows at both ends, and tells how far they have seen.
export class ReadingPlace {
  /** The reader is at the end and wants to stay there. */
  atEnd = true;

  /** @param bottom the upper edge of what lies over the page's lower end, in pixels of the viewport */
  constructor(private readonly list: HTMLElement, private readonly end: HTMLElement, private readonly bottom: () => number) {}

  look(): void {
    this.atEnd = this.end.getBoundingClientRect().top <= this.bottom() + 80;
  }

  /** The last seq whose post, or the beginning of a tall one, is in view or above it; 0: none. */
  seenUpTo(): number {
    const bottom = this.bottom();
    const posts = [...this.list.querySelectorAll<HTMLElement>('[data-seq]')];
    for (let index = posts.length - 1; index >= 0; index -= 1) {
      const rect = posts[index]?.getBoundingClientRect();
      if (rect && rect.top + Math.min(rect.height, 72) <= bottom) return Number(posts[index]?.dataset['seq']);
    }
    return 0;
  }

  /** It has not been in sight: it stands above. */
  isAbove(seq: number): boolean {
    const post = this.list.querySelector<HTMLElement>(`[data-seq="${seq}"]`);
    return !!post && post.getBoundingClientRect().bottom <= 0;
  }

  /** Remembers where the first post in view stands; the answer puts it back there after the page has changed. */
  hold(): () => void {
    const anchor = [...this.list.querySelectorAll<HTMLElement>('[data-seq]')].find((post) => post.getBoundingClientRect().bottom > 0);
    const before = anchor?.getBoundingClientRect().top ?? 0;
    return () => {
      const moved = (anchor?.getBoundingClientRect().top ?? 0) - before;
      if (Math.abs(moved) > 1) scrollBy({ top: moved, behavior: 'instant' });
    };
  }

  toEnd(): void {
    scrollBy({ top: this.end.getBoundingClientRect().bottom - this.bottom() + 12, behavior: 'instant' });
    this.atEnd = true;
  }

  /** A little of what is before it stays in sight. */
  to(element: Element): void {
    scrollBy({ top: element.getBoundingClientRect().top - innerHeight * 0.25, behavior: 'instant' });
    this.look();
  }
}
