// Puts the server's complaints on the fields they are about, in a signal form or by name.
import { submit, type FieldTree, type ValidationError } from '@angular/forms/signals';
import type { ApiProblem } from './api-problem';

type Landed = ValidationError.WithOptionalFieldTree;

/** `body.roles.0.role` → `['roles', '0', 'role']`; where in the request it was says nothing to a person. */
function stepsOf(path: string): string[] {
  const steps = path.split('.').filter(Boolean);
  return ['body', 'query', 'params'].includes(steps[0] ?? '') ? steps.slice(1) : steps;
}

/**
 * For `submitForm(form, async () => …)`: each complaint on its field, or on the form itself where the form has no such field.
 * A problem without field complaints gives one error on the form.
 */
export function problemsOnFields<T>(problem: ApiProblem, form: FieldTree<T>, words: (problem: ApiProblem) => string): Landed[] {
  if (!problem.errors.length) return [{ kind: 'server', message: words(problem), fieldTree: form as Landed['fieldTree'] }];
  return problem.errors.map(({ path, message }) => {
    let field: unknown = form;
    for (const step of stepsOf(path)) {
      const inner = (field as Record<string, unknown>)[step];
      if (typeof inner !== 'function') break;
      field = inner;
    }
    return { kind: 'server', message, fieldTree: field as Landed['fieldTree'] };
  });
}

/**
 * As Angular's `submit`, but what the server complained of the time before holds nothing up: without a connection then, there may be one now,
 * and the button would do nothing until something is typed. @returns true when it was done
 */
export function submitForm<T>(form: FieldTree<T>, action: () => Promise<Landed[] | undefined>): Promise<boolean> {
  const faulty = form().errorSummary().some(({ kind }) => kind !== 'server');
  return submit(form, { action, ignoreValidators: faulty ? 'none' : 'all' });
}

/** The complaint about one field, for pages without a form: `fieldMessage(problem, 'title')`. */
export function fieldMessage(problem: ApiProblem | undefined, field: string): string {
  return problem?.errors.find(({ path }) => stepsOf(path).join('.') === field)?.message ?? '';
}
