// Prepares each spec file: zoneless Angular, and unknown elements or properties in a template fail the test.
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });
