// The words of a post, drawn from its document node by node: no HTML is ever read, so nothing in it can act.
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import type { Post } from '@trellis/contracts';
import type { DocumentMark, DocumentNode } from '@trellis/lesson/document';
import { imageUse, linkUse } from '@trellis/lesson/safe-address';
import { RouterLink } from '@angular/router';
import { Formula } from './formula';
import { ResourceLink } from './resource-link';

@Component({
  selector: 'tr-post-body',
  imports: [NgTemplateOutlet, Formula, ResourceLink, RouterLink],
  templateUrl: './post-body.html',
  styleUrl: './post-body.css',
})
export class PostBody {
  readonly post = input.required<Pick<Post, 'body' | 'resources'>>();
  /** My id: a mention of me stands out. */
  readonly me = input<string>();
  protected readonly blocks = computed(() => (this.post().body?.content ?? []) as unknown as readonly DocumentNode[]);
  private readonly resources = computed(() => new Map(this.post().resources.map((one) => [one.id.toLowerCase(), one])));

  protected text(node: DocumentNode, name: string): string {
    const value = node.attrs?.[name];
    return typeof value === 'string' ? value : '';
  }

  protected card(node: DocumentNode): { id: string; title: string | null; subject: string | null } {
    const id = this.text(node, 'resourceId');
    const known = this.resources().get(id.toLowerCase());
    return { id, title: known?.readable ? known.title : null, subject: known?.subject ?? null };
  }

  protected start(node: DocumentNode): number | null {
    const start = node.attrs?.['start'];
    return typeof start === 'number' && start !== 1 ? start : null;
  }

  protected tight(node: DocumentNode): boolean {
    return node.content?.length === 1 && node.content[0]?.type === 'paragraph';
  }

  /** Where a link leads; null for one that must not be followed. */
  protected link(mark: DocumentMark): string | null {
    const href = mark.attrs?.['href'];
    return typeof href === 'string' && linkUse(href) === 'live' ? href : null;
  }

  /** Pictures of our own are shown; those of other sites are linked, so that reading a post tells nobody. */
  protected picture(node: DocumentNode): { own: string | null; link: string | null; words: string } {
    const src = this.text(node, 'src');
    const live = imageUse(src) === 'live';
    return { own: live && src.startsWith('/') ? src : null, link: live ? src : null, words: this.text(node, 'alt') || 'Picture' };
  }
}
