// Uploads an image and asks for its words: what it shows, or that it only decorates.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { DialogFrame } from '../../kit/dialog';
import { Textarea } from '../../kit/textarea';

export interface ImageWords { readonly src: string; readonly alt: string; readonly decorative: boolean }
export interface ImageData { readonly image?: ImageWords; readonly file?: File }
const LARGEST = 10 * 1024 * 1024;
const ALT_LIMIT = 2000;
const TYPES = 'image/png,image/jpeg,image/webp,image/gif';

@Component({
  selector: 'tr-image-dialog',
  imports: [DialogFrame, Textarea, Checkbox, Button],
  template: `
    <tr-dialog heading="Image">
      @if (src(); as address) { <img [src]="address" alt="" /> } @else { <p class="tr-muted">PNG, JPEG, WebP or GIF, up to 10 MB.</p> }
      <div><input #picker type="file" [accept]="types" hidden (change)="choose(picker)" />
        <button trButton icon="upload" [busy]="uploading()" (click)="picker.click()">{{ src() ? 'Choose another' : 'Choose an image' }}</button></div>
      @if (refused(); as words) { <p class="wrong" role="alert">{{ words }}</p> }
      <tr-textarea label="What it shows" hint="Read out to those who cannot see it, and found by search." [rows]="2" [disabled]="decorative()" [(value)]="alt" [error]="wrong()" />
      <tr-checkbox label="It only decorates" hint="It says nothing that the words around it do not." [(checked)]="decorative" />
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [disabled]="!src()" (click)="save()">{{ data.image ? 'Save' : 'Insert' }}</button>
    </tr-dialog>
  `,
  styles: `img { max-block-size: 14rem; border-radius: var(--tr-radius-m); align-self: start; } .wrong { color: var(--tr-danger); font-weight: var(--tr-weight-strong); }`,
})
export class ImageDialog {
  protected readonly data = inject<ImageData>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ImageWords>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly types = TYPES;
  protected readonly src = signal(this.data.image?.src ?? '');
  protected readonly alt = signal(this.data.image?.alt ?? '');
  protected readonly decorative = signal(this.data.image?.decorative ?? false);
  protected readonly uploading = signal(false);
  protected readonly refused = signal('');
  private readonly asked = signal(false);
  protected readonly wrong = computed(() => {
    if (this.alt().length > ALT_LIMIT) return `Please keep this under ${ALT_LIMIT} characters`;
    return this.asked() && !this.decorative() && !this.alt().trim() ? 'Say what the image shows, or tick that it only decorates' : '';
  });

  constructor() {
    if (this.data.file) void this.upload(this.data.file);
  }

  protected choose(picker: HTMLInputElement): void {
    const [file] = picker.files ?? [];
    if (file) void this.upload(file);
    picker.value = '';
  }

  protected save(): void {
    this.asked.set(true);
    if (!this.wrong() && this.src()) this.ref.close({ src: this.src(), alt: this.decorative() ? '' : this.alt().trim(), decorative: this.decorative() });
  }

  private async upload(file: File): Promise<void> {
    if (this.uploading()) return;
    this.refused.set(file.size > LARGEST ? 'This image is larger than 10 MB. Choose a smaller one.' : '');
    if (this.refused()) return;
    this.uploading.set(true);
    try {
      const form = new FormData();
      form.append('file', file, file.name);
      this.src.set((await this.api.call('file.upload', { form })).url);
    } catch (caught) {
      this.refused.set(problemLine(asProblem(caught)));
    } finally {
      this.uploading.set(false);
    }
  }
}
