// Starts the application.
import { bootstrapApplication } from '@angular/platform-browser';
import { App } from './app/app';
import { appConfig } from './app/app.config';

bootstrapApplication(App, appConfig).catch((failure: unknown) => {
  const boot = document.querySelector('.tr-boot');
  if (boot) boot.textContent = 'Trellis could not start. Please reload the page.';
  throw failure;
});
