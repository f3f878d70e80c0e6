// Chooses one of a lesson's alternatives: in one's own version at once, else in a version that is made for it.
import { Injectable, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import type { ApiResource } from '../../core/api-resource';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Toasts } from '../../kit/toasts';
import type { DocumentJson } from './lesson-document';
import type { Chosen } from './draw-choices';

type Block = NonNullable<DocumentJson['content']>[number];
const attrsOf = (block: Block): Record<string, unknown> => (block['attrs'] ?? {}) as Record<string, unknown>;

/** The lesson with this option chosen and no other of its block. */
export function withChoice(document: DocumentJson, { blockId, optionId }: Chosen): DocumentJson {
  const choose = (option: Block): Block => ({ ...option, attrs: { ...attrsOf(option), chosen: attrsOf(option)['id'] === optionId } });
  return { ...document, content: (document.content ?? []).map((block) => (attrsOf(block)['id'] === blockId ? { ...block, content: ((block['content'] ?? []) as Block[]).map(choose) } : block)) };
}

export function labelOf(document: DocumentJson, { blockId, optionId }: Chosen): string {
  const options = (document.content ?? []).filter((block) => attrsOf(block)['id'] === blockId).flatMap((block) => (block['content'] ?? []) as Block[]);
  return options.map(attrsOf).find(({ id }) => id === optionId)?.['label'] as string | undefined ?? '';
}

@Injectable()
export class ChooseOption {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private busy = false;
  private readonly key = crypto.randomUUID();

  async run(page: ApiResource<ResourceFull>, chosen: Chosen): Promise<void> {
    const lesson = page.value();
    if (!lesson || this.busy) return;
    this.busy = true;
    try {
      if (lesson.abilities.edit) await this.chooseHere(page, lesson, chosen);
      else await this.chooseInMine(lesson, chosen);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.busy = false;
    }
  }

  private async chooseHere(page: ApiResource<ResourceFull>, lesson: ResourceFull, chosen: Chosen): Promise<void> {
    // A version that is saved now would take the place of what is not saved yet.
    if (lesson.mine.hasDraft) {
      this.toasts.show('You have unsaved changes in this lesson. Choose there, and save both together.');
      await this.router.navigate(['/library', lesson.id, 'edit']);
      return;
    }
    page.set(await this.save(lesson, chosen));
    this.toasts.show(chosen.optionId ? 'Chosen. The other options are folded away, not gone.' : 'All options are open again.', { tone: 'success' });
  }

  private async chooseInMine(lesson: ResourceFull, chosen: Chosen): Promise<void> {
    const [mine] = lesson.mine.adaptations;
    if (mine) {
      this.toasts.show('You have your own version of this. Choose there.');
      await this.router.navigate(['/library', mine.id]);
      return;
    }
    const made = await this.api.call('resource.adapt', { params: { id: lesson.id }, body: {}, idempotencyKey: this.key });
    const saved = await this.save(made, chosen);
    this.toasts.show('Chosen in your own version of this lesson, which was just made.', { tone: 'success' });
    await this.router.navigate(['/library', saved.id]);
  }

  private save({ id, number, document }: ResourceFull, chosen: Chosen): Promise<ResourceFull> {
    const label = labelOf(document, chosen);
    return this.api.call('revision.create', { params: { id }, body: { document: withChoice(document, chosen), baseNumber: number, message: chosen.optionId ? `Chose ${label ? `“${label}”` : 'an option'}` : 'Opened all options again' } });
  }
}
