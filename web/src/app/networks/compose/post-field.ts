// Where a post is typed: grows with the words, offers colleagues, schools and networks after an @, takes files however they come, and shows what goes with it.
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, ElementRef, computed, inject, input, model, output, resource, signal, viewChild } from '@angular/core';
import { namesPupil } from '@trellis/lesson/names-pupil';
import { Session } from '../../core/session';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Field, NativeInput } from '../../kit/field';
import { Icon } from '../../kit/icon';
import { uniqueId } from '../../kit/unique-id';
import type { Nameable } from '../network/network-store';
import { counted } from '../network-words';
import { AttachedFiles } from './attached-files';
import { addPerson, mentionBefore, type Composed, type ComposedFile, type LinkedResource } from './compose-text';

export type FindNameable = (words: string) => Promise<readonly Nameable[]>;
const PAUSE_MS = 120;

@Component({
  selector: 'tr-post-field',
  imports: [AttachedFiles, Field, NativeInput, Icon, Button, CdkConnectedOverlay, CdkOverlayOrigin],
  templateUrl: './post-field.html',
  styleUrl: './post-field.css',
  host: { '[class.over]': 'over()', '(dragover)': 'hover($event)', '(dragleave)': 'over.set(false)', '(drop)': 'drop($event)' },
})
export class PostField {
  readonly value = model.required<Composed>();
  readonly label = input.required<string>();
  readonly labelHidden = input(false);
  readonly hint = input('');
  readonly error = input('');
  readonly placeholder = input('');
  readonly rows = input(3);
  /** Only the words: what else can be done with them is folded away. */
  readonly folded = input(false);
  readonly findNameable = input.required<FindNameable>();
  /** Ctrl or ⌘ with Enter. */
  readonly submitted = output<void>();
  readonly typed = output<void>();
  readonly cancelled = output<void>();

  private readonly announcer = inject(Announcer);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly id = uniqueId('mention');
  private readonly attached = viewChild.required(AttachedFiles);
  /** What has to be done first about files that were dropped or chosen; empty: nothing. */
  readonly unsent = computed(() => this.attached().unsent());
  protected readonly over = signal(false);
  /** Where the @ stands after which no names are wanted. */
  private putAway: number | undefined;
  private readonly mention = signal<{ at: number; words: string } | undefined>(undefined);
  protected readonly active = signal(0);
  private readonly found = resource({
    params: () => this.mention()?.words,
    loader: async ({ params, abortSignal }): Promise<readonly Nameable[]> => {
      await new Promise((done) => setTimeout(done, PAUSE_MS));
      if (abortSignal.aborted) return [];
      const people = await this.findNameable()(params).catch(() => []);
      const offered = people.filter(({ id }) => id !== this.session.me()?.id);
      if (offered.length && !abortSignal.aborted) this.announcer.say(`${counted(offered.length, 'name')}: ${offered.map(({ kind, name, hint }) => (kind === 'person' ? name : `${name}, ${hint}`)).join('; ')}`);
      return offered;
    },
    defaultValue: [],
  });
  protected readonly people = computed(() => (this.mention() && this.found.hasValue() ? this.found.value() : []));
  /** A hint only: nothing is kept back. */
  protected readonly pupil = computed(() => namesPupil(this.value().text));
  protected readonly open = computed(() => this.people().length > 0);

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(): void {
    const text = this.box().nativeElement.value;
    this.value.update((before) => ({ ...before, text }));
    this.look();
    this.typed.emit();
  }

  /** Is a name being typed where the caret is? */
  protected look(): void {
    const { value, selectionStart, selectionEnd } = this.box().nativeElement;
    const now = selectionStart === selectionEnd ? mentionBefore(value, selectionStart) : undefined;
    if (now?.at !== this.putAway) this.putAway = undefined;
    else if (now) return;
    if (now?.at === this.mention()?.at && now?.words === this.mention()?.words) return;
    this.mention.set(now);
    this.active.set(0);
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); this.submitted.emit(); return; }
    if (!this.open()) { if (event.key === 'Escape') this.cancelled.emit(); return; }
    const count = this.people().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.active.set((this.active() + step + count) % count);
    else if (event.key === 'Escape') { event.stopPropagation(); this.noNames(); }
    else if (event.key === 'Enter' || event.key === 'Tab') this.pick(this.people()[this.active()]);
    else return;
    event.preventDefault();
  }

  private noNames(): void {
    this.putAway = this.mention()?.at;
    this.mention.set(undefined);
  }

  protected pick(member: Nameable | undefined, event?: Event): void {
    event?.preventDefault();
    const mention = this.mention();
    if (!member || !mention) return;
    const box = this.box().nativeElement;
    const { people, label } = addPerson(this.value().people, member);
    const before = `${box.value.slice(0, mention.at)}@${label} `;
    box.value = before + box.value.slice(box.selectionStart).replace(/^ /, '');
    box.setSelectionRange(before.length, before.length);
    this.value.update((value) => ({ ...value, text: box.value, people }));
    this.mention.set(undefined);
  }

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    this.attached().take([...event.dataTransfer.files]);
  }

  /** A picture alone: office programs put one beside the words they mean. */
  protected paste(event: ClipboardEvent): void {
    if (!event.clipboardData?.files.length || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    this.attached().take([...event.clipboardData.files]);
  }

  protected choose(chooser: HTMLInputElement): void {
    this.attached().take([...chooser.files ?? []]);
    // The same file chosen again, after it was corrected, is news too.
    chooser.value = '';
  }

  protected attach(files: readonly ComposedFile[]): void {
    this.value.update((value) => ({ ...value, files }));
  }

  protected leave(): void {
    this.mention.set(undefined);
  }

  protected async link(): Promise<void> {
    const { LinkResourceDialog } = await import('./link-resource-dialog');
    const chosen = await this.dialogs.open<LinkedResource>(LinkResourceDialog);
    if (!chosen) return;
    this.value.update((value) => ({ ...value, resources: [...value.resources.filter(({ id }) => id !== chosen.id), chosen] }));
    this.announcer.say(`${chosen.title} is linked`);
  }

  protected unlink(gone: LinkedResource): void {
    this.value.update((value) => ({ ...value, resources: value.resources.filter(({ id }) => id !== gone.id) }));
    this.focus();
  }
}
