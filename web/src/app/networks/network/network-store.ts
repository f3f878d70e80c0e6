// One network while it is open: the network itself, its live stream, and its members for whoever wants to name one.
import { Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Realtime } from '../../core/realtime';
import { Counts } from '../../shell/counts';
import { NetworkStream } from '../live/network-stream';
import { counted, type Member, type Place } from '../network-words';

/** After a first name and a later one. */
const NOWHERE = 2;
/** As many as are seen without scrolling. */
const MOST_OFFERED = 4;
/** Who or what may be named, with who hears of it where that is not plain. */
export interface Nameable { readonly kind: 'person' | 'school' | 'network'; readonly id: string; readonly name: string; readonly hint: string; readonly school: string | null }
const tellsLine = ({ kind, tells }: Place): string => (kind === 'school' ? `School · ${tells ? `tells ${counted(tells, 'person', 'people')} here` : 'nobody else of it is here'}` : `Network · ${tells ? `tells its ${tells === 1 ? 'lead' : 'leads'}` : 'tells nobody'}`);

@Injectable()
export class NetworkStore {
  private readonly api = inject(ApiClient);
  private readonly counts = inject(Counts);
  readonly stream = inject(NetworkStream);
  readonly id = signal('');
  readonly network = apiResource('network.show', () => (this.id() ? { params: { id: this.id() } } : undefined), { forget: true });
  readonly member = computed(() => this.network.value()?.member ?? false);
  /** I was a member a moment ago. */
  readonly removed = signal(false);

  constructor() {
    effect(() => {
      const network = this.network.value();
      if (network?.member) untracked(() => { this.removed.set(false); this.stream.follow(network.id, network.seq); });
      else if (network) untracked(() => this.stream.stop());
    });
    inject(Realtime).on('me.changed', ({ what }) => { if (what === 'networks') this.network.reload(); });
    effect(() => {
      if (!this.stream.left()) return;
      untracked(() => { this.removed.set(this.member()); this.network.reload(); void this.counts.refresh(); });
    });
  }

  private known: { readonly id: string; readonly places: Promise<readonly Place[]> } | undefined;

  /** Members whose name has these words, the first few; those whose first name begins with them come first, then those of whom another does. Then schools and networks. */
  async findNameable(words: string): Promise<readonly Nameable[]> {
    const { items } = await this.api.call('network.members', { params: { id: this.id() }, query: { q: words } });
    const begins = ({ name }: Pick<Member, 'name'>): number => { const at = ` ${name}`.toLowerCase().indexOf(` ${words.toLowerCase()}`); return at < 0 ? NOWHERE : Math.min(at, 1); };
    const people = items.toSorted((a, b) => begins(a) - begins(b)).flatMap(({ id, name, school }): Nameable[] => (id ? [{ kind: 'person', id, name, hint: school ?? '', school }] : []));
    const places = (words ? await this.places() : []).filter((place) => begins(place) < NOWHERE);
    const room = Math.max(MOST_OFFERED / 2, MOST_OFFERED - places.length);
    return [...people.slice(0, room), ...places.map((place) => ({ kind: place.kind, id: place.id, name: place.name, hint: tellsLine(place), school: null }))].slice(0, MOST_OFFERED);
  }

  /** Asked for when the first name is typed, and anew after a failure. */
  private places(): Promise<readonly Place[]> {
    const id = this.id();
    if (this.known?.id !== id) this.known = { id, places: this.api.call('network.places', { params: { id } }).then(({ items }) => items, () => { this.known = undefined; return []; }) };
    return this.known.places;
  }

  async join(): Promise<void> {
    this.network.set(await this.api.call('network.join', { params: { id: this.id() } }));
    void this.counts.refresh();
  }

  async leave(): Promise<void> {
    const id = this.id();
    this.stream.stop();
    try {
      await this.api.call('network.leave', { params: { id } });
    } finally {
      this.network.reload();
    }
    void this.counts.refresh();
  }
}
