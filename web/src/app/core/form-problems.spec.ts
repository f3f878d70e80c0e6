// What the server complains about lands on the field it is about, and is shown there.
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, required } from '@angular/forms/signals';
import { TextField } from '../kit/text-field';
import { ApiProblem } from './api-problem';
import { fieldMessage, problemsOnFields, submitForm } from './form-problems';
import { problemLine } from './problem-messages';

@Component({
  imports: [TextField, FormField],
  template: `<tr-text-field label="Title" [formField]="lesson.title" /><tr-text-field label="Town" [formField]="lesson.place.town" />`,
})
class LessonPage {
  readonly lesson = form(signal({ title: 'A', place: { town: 'Kent' } }));
}

async function sendAnd(problem: ApiProblem): Promise<{ form: readonly (string | undefined)[]; fields: string[] }> {
  const fixture = TestBed.createComponent(LessonPage);
  const { lesson } = fixture.componentInstance;
  await submitForm(lesson, () => Promise.resolve(problemsOnFields(problem, lesson, problemLine)));
  await fixture.whenStable();
  const errors = [...(fixture.nativeElement as HTMLElement).querySelectorAll('tr-text-field')].map((field) => field.querySelector('[id$=error]:not([hidden])')?.textContent.replace('Error:', '').trim() ?? '');
  return { form: lesson().errors().map(({ message }) => message), fields: errors };
}

describe('submitForm', () => {
  it('tries again after the server complained, though nothing was typed, and not while a field is wrong here', async () => {
    const model = signal({ title: 'A' });
    const lesson = TestBed.runInInjectionContext(() => form(model, (path) => { required(path.title, { message: 'Please enter a title' }); }));
    let tries = 0;
    const send = (...errors: ApiProblem['errors'][number][]) => submitForm(lesson, () => {
      tries += 1;
      return Promise.resolve(tries > 2 ? undefined : problemsOnFields(new ApiProblem({ code: 'network.unreachable', status: 0, errors }), lesson, problemLine));
    });
    expect([await send(), await send({ path: 'body.title', message: 'Too short' }), await send()]).toEqual([false, false, true]);
    model.set({ title: '' });
    expect([await send(), tries]).toEqual([false, 3]);
  });
});

describe('problemsOnFields', () => {
  it('puts each complaint on its field, however deep, though nobody has been there yet', async () => {
    const problem = new ApiProblem({ code: 'request.invalid', status: 422, errors: [{ path: 'body.title', message: 'Too short' }, { path: 'body.place.town', message: 'No such town' }] });
    expect(await sendAnd(problem)).toEqual({ form: [], fields: ['Too short', 'No such town'] });
  });

  it('keeps what has no field on the form', async () => {
    const problem = new ApiProblem({ code: 'request.invalid', status: 422, errors: [{ path: 'body.elsewhere', message: 'Something else' }] });
    expect(await sendAnd(problem)).toEqual({ form: ['Something else'], fields: ['', ''] });
  });

  it('says the problem itself where it names no fields', async () => {
    expect(await sendAnd(new ApiProblem({ code: 'thing.exists', status: 409 }))).toEqual({ form: ['That already exists.'], fields: ['', ''] });
  });
});

describe('fieldMessage', () => {
  it('finds the complaint about a field by its name', () => {
    const problem = new ApiProblem({ code: 'request.invalid', status: 422, errors: [{ path: 'query.q', message: 'Too long' }] });
    expect(fieldMessage(problem, 'q')).toBe('Too long');
    expect(fieldMessage(problem, 'title')).toBe('');
    expect(fieldMessage(undefined, 'q')).toBe('');
  });
});
