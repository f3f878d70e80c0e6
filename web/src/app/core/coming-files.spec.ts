// A file on its way: tried again where that may help, left alone where the answer would be the same.
import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiProblem } from './api-problem';
import { ComingFiles } from './coming-files';

it.each([['file.refused', 422, true], ['request.too_large', 413, true], ['file.no_room', 413, false], ['network.unreachable', 0, false]] as const)('after %s is finished with: %s', async (code, status, final) => {
  const answers: (ApiProblem | undefined)[] = [new ApiProblem({ code, status, detail: 'It is empty' }), undefined];
  const coming = runInInjectionContext(TestBed.inject(Injector), () => new ComingFiles(() => { const problem = answers.shift(); return problem ? Promise.reject(problem) : Promise.resolve(); }, () => Promise.resolve('an-upload')));
  coming.take([new File(['x'], 'plan.pdf')]);
  await new Promise((done) => setTimeout(done, 10));
  expect(coming.all()).toMatchObject([{ final }]);
  expect(coming.all()[0]!.problem).not.toBe('');
  coming.again(coming.all()[0]!);
  await new Promise((done) => setTimeout(done, 10));
  expect(coming.all()).toEqual([]);
});
