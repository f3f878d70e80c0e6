// What did not arrive is said once, with what to do about it; anything else is not for people to read.
import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../kit/toasts';
import { SayWhatFailed } from './say-what-failed';

describe('SayWhatFailed', () => {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    TestBed.configureTestingModule({ providers: [{ provide: ErrorHandler, useClass: SayWhatFailed }] });
  });
  afterEach(() => jest.restoreAllMocks());
  const said = (): string[] => TestBed.inject(Toasts).stack().map(({ text }) => text);

  it('says that a part did not arrive, once for many, and offers to load the page again', () => {
    for (const words of ['Failed to fetch dynamically imported module: /chunk.js', 'error loading dynamically imported module: /chunk.js', 'Importing a module script failed.']) TestBed.inject(ErrorHandler).handleError(new TypeError(words));
    expect(said()).toEqual([expect.stringMatching(/updated: load the page again/)]);
    expect(TestBed.inject(Toasts).stack()[0]!.action?.label).toBe('Load again');
  });

  it('says that there is no connection where that is why', () => {
    jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    TestBed.inject(ErrorHandler).handleError(new TypeError('Failed to fetch dynamically imported module: /chunk.js'));
    expect(said()).toEqual([expect.stringMatching(/^This needs a connection/)]);
  });

  it('is silent about anything else', () => {
    TestBed.inject(ErrorHandler).handleError(new TypeError('x is undefined'));
    expect(said()).toEqual([]);
  });
});
