// A form or a dialog that is refused shows where: at once, or when the server has answered; nobody who writes on is pulled away.
import { DialogRef } from '@angular/cdk/dialog';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { DialogFrame } from './dialog';
import { ShowsFault } from './shows-fault';

@Component({
  imports: [ShowsFault],
  template: `<form trShowsFault (submit)="$event.preventDefault()"><input id="a" [attr.aria-invalid]="wrong() === 'a' ? 'true' : null" /><fieldset [attr.aria-invalid]="wrong() === 'b' ? 'true' : null"><input id="b" type="radio" /></fieldset><button id="send">Send</button></form>`,
})
class Page { readonly wrong = signal(''); }

@Component({
  imports: [DialogFrame],
  template: `<tr-dialog heading="Ask"><input id="title" [attr.aria-invalid]="wrong() ? 'true' : null" /><button actions id="ask" (click)="wrong.set(true)">Ask</button></tr-dialog>`,
})
class Question { readonly wrong = signal(false); }

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
async function open() {
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as Node);
  await fixture.whenStable();
  const form = (fixture.nativeElement as HTMLElement).querySelector('form')!;
  const send = async (): Promise<void> => { document.getElementById('send')!.focus(); form.dispatchEvent(new Event('submit', { cancelable: true })); await pause(70); };
  const refuse = async (field: string): Promise<void> => { fixture.componentInstance.wrong.set(field); await fixture.whenStable(); await pause(5); };
  return { form, send, refuse, focused: () => document.activeElement?.id };
}

describe('ShowsFault', () => {
  it('focuses the first wrong field, or the first control of a wrong group, also when the answer comes later', async () => {
    const { send, refuse, focused } = await open();
    await send();
    expect(focused()).toBe('send');
    await refuse('b');
    expect(focused()).toBe('b');
    await refuse('');
    await refuse('a');
    expect(focused()).toBe('b');
    await send();
    expect(focused()).toBe('a');
  });

  it('leaves whoever writes on where they are', async () => {
    const { form, send, refuse, focused } = await open();
    await send();
    form.dispatchEvent(new Event('input'));
    await refuse('a');
    expect(focused()).toBe('send');
  });

  it('does so in a dialog, whose button stands in no form', async () => {
    TestBed.configureTestingModule({ providers: [{ provide: DialogRef, useValue: { containerInstance: {}, close: () => undefined } }] });
    const fixture = TestBed.createComponent(Question);
    document.body.append(fixture.nativeElement as Node);
    await fixture.whenStable();
    document.getElementById('ask')!.click();
    await fixture.whenStable();
    await pause(70);
    expect(document.activeElement?.id).toBe('title');
  });
});
