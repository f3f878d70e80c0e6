// A form's fields: what was typed while an answer was on its way stays.
import { signal } from '@angular/core';
import { entered } from './entered';

it('begins as what is saved, and an answer that comes later overwrites nothing', () => {
  const saved = signal<{ name: string } | undefined>(undefined);
  const name = entered(saved, (now) => now.name, '');
  expect(name()).toBe('');
  saved.set({ name: 'Ada' });
  expect(name()).toBe('Ada');
  name.set('Bo');
  saved.set({ name: 'Cy' });
  expect(name()).toBe('Bo');
  saved.set(undefined);
  expect(name()).toBe('');
  saved.set({ name: 'Di' });
  expect(name()).toBe('Di');
});
