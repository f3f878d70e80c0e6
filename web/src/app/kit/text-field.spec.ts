// A field and its words are tied together.
import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { TextField } from './text-field';

@Component({
  imports: [TextField, FormField],
  template: `<tr-text-field label="Title" hint="What a colleague would search for" [formField]="lesson.title" /><tr-text-field label="Topic" [formField]="lesson.topic" />`,
})
class LessonPage {
  readonly model = signal({ title: '', topic: 'Cells' });
  readonly lesson = form(this.model, (path) => { required(path.title, { message: 'Please enter a title' }); });
}

async function open(): Promise<{ page: LessonPage; fixture: ComponentFixture<LessonPage>; boxes: HTMLInputElement[] }> {
  const fixture = TestBed.createComponent(LessonPage);
  await fixture.whenStable();
  return { page: fixture.componentInstance, fixture, boxes: [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')] };
}

const describedBy = (box: HTMLInputElement | undefined): string => (box?.getAttribute('aria-describedby') ?? '').split(' ')
  .map((id) => box?.ownerDocument.getElementById(id)?.textContent.trim() ?? 'MISSING').join(' | ');

beforeEach(() => { document.body.replaceChildren(); });

describe('TextField in a form', () => {
  it('names the box by its label and describes it by its hint', async () => {
    const { boxes, fixture } = await open();
    document.body.append(fixture.nativeElement as HTMLElement);
    expect(boxes[0]?.labels?.[0]?.textContent.trim()).toBe('Title');
    expect(describedBy(boxes[0])).toBe('What a colleague would search for');
    expect(boxes[0]?.getAttribute('aria-invalid')).toBeNull();
  });

  it('writes what is typed into the model', async () => {
    const { page, boxes } = await open();
    const [box] = boxes;
    if (!box) throw new Error('No box');
    box.value = 'Photosynthesis';
    box.dispatchEvent(new Event('input'));
    expect(page.model().title).toBe('Photosynthesis');
  });

  it('says what is wrong once the box was left, and not before', async () => {
    const { boxes, fixture } = await open();
    document.body.append(fixture.nativeElement as HTMLElement);
    expect(describedBy(boxes[0])).not.toContain('Please enter a title');
    boxes[0]?.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(describedBy(boxes[0])).toContain('Please enter a title');
    expect(boxes[0]?.getAttribute('aria-invalid')).toBe('true');
    expect(boxes[1]?.getAttribute('aria-invalid')).toBeNull();
  });
});
