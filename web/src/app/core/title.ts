// The title of the tab: "Photosynthesis · Trellis". Routes name it; a page that loads its name sets it later.
import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { TitleStrategy, type RouterStateSnapshot } from '@angular/router';

@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);

  override updateTitle(snapshot: RouterStateSnapshot): void {
    this.set(this.buildTitle(snapshot));
  }

  set(name: string | undefined): void {
    this.title.setTitle(name ? `${name} · Trellis` : 'Trellis');
  }
}
