// One sitting at a lesson: what is written, what it stands on, how it is kept, and what to do when others wrote too.
import { DestroyRef, Injectable, effect, inject, signal, untracked } from '@angular/core';
import type { PersonRef, ResourceFull } from '@trellis/contracts';
import type { ChangeKind } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import type { DocumentJson } from '../lesson/lesson-document';
import type { Conflict } from './conflict-view';
import { DraftKeeper, type Draft } from './draft-keeper';

interface OnDevice { readonly document: DocumentJson; readonly baseNumber: number; readonly version: number }
interface Desk { value(): DocumentJson; replace(document: DocumentJson): void }

/** Why a core part of the lesson this was made from was changed. */
export interface CoreReason { readonly blockId: string; readonly reason: string }
export interface SavedAs { readonly change?: ChangeKind | null; readonly onTop?: number; readonly document?: DocumentJson; readonly coreReasons?: readonly CoreReason[] }

@Injectable()
export class EditSession {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private desk: Desk | undefined;
  private id = '';
  /** The revision that what is written began from. */
  private base = 0;

  readonly lesson = signal<ResourceFull | undefined>(undefined);
  readonly start = signal<DocumentJson | undefined>(undefined);
  readonly problem = signal<ApiProblem | undefined>(undefined);
  readonly conflict = signal<Conflict | undefined>(undefined);
  /** When unsaved work that was found had been written. */
  readonly restored = signal<string | undefined>(undefined);
  /** A newer version was saved than the one this began from. */
  readonly behind = signal(false);
  readonly setAside = signal(false);
  /** Who else has been changing it just now. */
  readonly others = signal<readonly PersonRef[]>([]);

  readonly keeper: DraftKeeper = new DraftKeeper({
    read: () => this.read(),
    keep: (document) => this.drafts.save<OnDevice>(this.key, { document, baseNumber: this.base, version: this.keeper.version }),
    forget: () => this.drafts.clear(this.key),
    save: (document, version) => this.saveDraft(document, version),
  });

  constructor() {
    effect(() => { const now = this.keeper.standing(); if (now.is === 'stale') void untracked(() => this.meetStaleDraft(now.problem)); });
    const leave = (): void => { void this.keeper.flush(); };
    addEventListener('pagehide', leave);
    const online = (): void => { if (this.keeper.standing().is === 'offline') this.keeper.touch(); };
    addEventListener('online', online);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('pagehide', leave);
      removeEventListener('online', online);
      void this.keeper.flush().finally(() => this.keeper.end());
    });
  }

  private get key(): string {
    return `lesson:${this.id}`;
  }

  private get asideKey(): string {
    return `lesson-aside:${this.id}`;
  }

  read(): DocumentJson {
    return this.desk?.value() ?? this.start() ?? { type: 'doc' };
  }

  /** The editor is here; what was found only on this device goes to the server. */
  attach(desk: Desk): void {
    this.desk = desk;
    if (this.keeper.standing().is === 'waiting') this.keeper.touch();
  }

  /** Each answer says, too, who else writes and whether somebody saved a version meanwhile. */
  private async saveDraft(document: DocumentJson, version: number): Promise<Draft> {
    const draft = await this.api.call('draft.save', { params: { id: this.id }, body: { document, baseNumber: this.base, version } });
    this.others.set(draft.others);
    this.behind.set(draft.stale);
    return draft;
  }

  async open(id: string): Promise<void> {
    this.id = id;
    this.problem.set(undefined);
    try {
      const lesson = await this.api.call('resource.show', { params: { id } });
      const draft = lesson.abilities.edit && lesson.mine.hasDraft ? await this.findDraft(id) : undefined;
      this.begin(lesson, draft);
    } catch (caught) {
      this.problem.set(asProblem(caught));
    }
  }

  private async findDraft(id: string): Promise<Draft | undefined> {
    try {
      return await this.api.call('draft.show', { params: { id } });
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code === 'thing.not_found') return undefined;
      throw problem;
    }
  }

  private begin(lesson: ResourceFull, draft: Draft | undefined): void {
    const here = this.drafts.read<OnDevice>(this.key);
    this.base = here?.value.baseNumber ?? draft?.baseNumber ?? lesson.number;
    this.keeper.settle(draft?.version ?? 0, here ? undefined : draft?.savedAt);
    this.restored.set(here?.savedAt ?? draft?.savedAt);
    this.behind.set(this.base < lesson.number);
    this.others.set(draft?.others ?? []);
    this.setAside.set(!!this.drafts.read(this.asideKey));
    this.lesson.set(lesson);
    this.start.set(here?.value.document ?? draft?.document ?? lesson.document);
    if (!here) return;
    // Written on elsewhere after this device last reached the server: both are looked at.
    if (draft && draft.version > here.value.version) void this.meet({ kind: 'draft', id: this.id, base: this.base, mine: here.value.document, theirs: draft.document, number: draft.baseNumber, draftVersion: draft.version });
    else this.keeper.resume();
  }

  /** @throws {ApiProblem} `thing.stale` when somebody was first */
  async saveVersion(message: string, { change = null, onTop = this.base, document = this.read(), coreReasons = [] }: SavedAs = {}): Promise<ResourceFull> {
    await this.keeper.pause();
    try {
      const lesson = await this.api.call('revision.create', { params: { id: this.id }, body: { document, baseNumber: onTop, message, change, coreReasons: [...coreReasons] } });
      this.drafts.clear(this.key);
      this.lesson.set(lesson);
      this.base = lesson.number;
      return lesson;
    } catch (caught) {
      const problem = asProblem(caught);
      this.drafts.save<OnDevice>(this.key, { document: this.read(), baseNumber: this.base, version: this.keeper.version });
      if (problem.code !== 'thing.stale') this.keeper.resume();
      throw problem;
    }
  }

  /** Shows both sides of a version that somebody saved first. */
  async meetStaleVersion(problem: ApiProblem): Promise<void> {
    const { currentNumber, currentDocument } = problem.context as { currentNumber?: number; currentDocument?: DocumentJson };
    if (currentDocument && currentNumber) { await this.meet({ kind: 'version', id: this.id, base: this.base, mine: this.read(), theirs: currentDocument, number: currentNumber, draftVersion: this.keeper.version }); return; }
    await this.lookAtNewest();
  }

  /** Fetches what is there now and shows both sides. */
  async lookAtNewest(): Promise<void> {
    try {
      const lesson = await this.api.call('resource.show', { params: { id: this.id } });
      this.lesson.set(lesson);
      if (lesson.number > this.base) await this.meet({ kind: 'version', id: this.id, base: this.base, mine: this.read(), theirs: lesson.document, number: lesson.number, draftVersion: this.keeper.version });
      else this.keeper.resume(0);
    } catch {
      // Not now: what is written stays on this device, and the next change asks again.
      this.keeper.settle(this.keeper.version);
    }
  }

  private async meetStaleDraft(problem: ApiProblem): Promise<void> {
    const { currentDocument, currentVersion, currentNumber } = problem.context as { currentDocument?: DocumentJson; currentVersion?: number; currentNumber?: number };
    if (currentDocument && currentVersion) { await this.meet({ kind: 'draft', id: this.id, base: this.base, mine: this.read(), theirs: currentDocument, number: currentNumber ?? this.base, draftVersion: currentVersion }); return; }
    this.keeper.version = 0;
    await this.lookAtNewest();
  }

  private async meet(conflict: Conflict): Promise<void> {
    await this.keeper.pause();
    this.drafts.save<OnDevice>(this.key, { document: conflict.mine, baseNumber: this.base, version: this.keeper.version });
    this.conflict.set(conflict);
  }

  /** Both as they were put together become a version. Saved first by somebody else again: what was put together is mine from now on. */
  async saveJoined(document: DocumentJson): Promise<boolean> {
    const conflict = this.conflict();
    if (!conflict) return false;
    try {
      await this.saveVersion(`Put together with version ${conflict.number}`, { onTop: conflict.number, document });
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code !== 'thing.stale') throw problem;
      this.base = conflict.number;
      this.desk?.replace(document);
      await this.meetStaleVersion(problem);
      return false;
    }
    this.conflict.set(undefined);
    return true;
  }

  /** Both drafts as they were put together go on, over the one on the server. */
  goOnWithJoined(document: DocumentJson): void {
    this.desk?.replace(document);
    this.goOnWithMine();
  }

  /** Mine goes on; a draft of mine elsewhere is written over. */
  goOnWithMine(): void {
    const conflict = this.conflict();
    this.conflict.set(undefined);
    if (conflict) this.keeper.resume(conflict.draftVersion);
  }

  /** Theirs comes onto the desk; mine stays on this device until it is fetched back or thrown away. */
  async takeTheirs(): Promise<void> {
    const conflict = this.conflict();
    if (!conflict || !this.drafts.save(this.asideKey, conflict.mine)) return;
    if (conflict.kind === 'version' && conflict.draftVersion) await this.api.call('draft.discard', { params: { id: this.id } }).catch(() => undefined);
    this.base = conflict.number;
    this.desk?.replace(conflict.theirs);
    this.drafts.clear(this.key);
    this.keeper.settle(conflict.kind === 'draft' ? conflict.draftVersion : 0);
    this.setAside.set(true);
    this.behind.set(false);
    this.restored.set(undefined);
    this.conflict.set(undefined);
  }

  bringBack(): void {
    const kept = this.drafts.read<DocumentJson>(this.asideKey);
    if (kept) { this.desk?.replace(kept.value); this.keeper.touch(); }
    this.forgetAside();
  }

  forgetAside(): void {
    this.drafts.clear(this.asideKey);
    this.setAside.set(false);
  }

  /** Back to the last saved version. @throws {ApiProblem} */
  async throwAway(): Promise<void> {
    await this.keeper.pause();
    try {
      await this.api.call('draft.discard', { params: { id: this.id } });
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code !== 'thing.not_found') { this.keeper.resume(); throw problem; }
    }
    const lesson = await this.api.call('resource.show', { params: { id: this.id } }).catch(() => this.lesson());
    if (!lesson) return;
    this.lesson.set(lesson);
    this.base = lesson.number;
    this.desk?.replace(lesson.document);
    this.drafts.clear(this.key);
    this.keeper.settle(0);
    this.restored.set(undefined);
    this.behind.set(false);
  }
}
