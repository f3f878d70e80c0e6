// Whether the device says it has a network at all.
import { Injectable, signal } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Online {
  private readonly state = signal(navigator.onLine);
  readonly online = this.state.asReadonly();

  constructor() {
    addEventListener('online', () => this.state.set(true));
    addEventListener('offline', () => this.state.set(false));
  }
}
