// What the whole application shares: router behaviour, British dates, titles.
import { ErrorHandler, LOCALE_ID, inject, provideAppInitializer, provideBrowserGlobalErrorListeners, type ApplicationConfig } from '@angular/core';
import { registerLocaleData } from '@angular/common';
import localeEnGb from '@angular/common/locales/en-GB';
import { TitleStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { routes } from './app.routes';
import { SayWhatFailed } from './core/say-what-failed';
import { PageTitle } from './core/title';
import { Session } from './core/session';

registerLocaleData(localeEnGb);

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    { provide: ErrorHandler, useClass: SayWhatFailed },
    { provide: LOCALE_ID, useValue: 'en-GB' },
    { provide: TitleStrategy, useExisting: PageTitle },
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    // Asked at once and not waited for: the first page's code arrives meanwhile.
    provideAppInitializer(() => { inject(Session).load().catch(() => undefined); }),
  ],
};
