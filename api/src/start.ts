// Where the process begins: stack traces in our own words first, then everything else. Maps of the packages would hold thirty megabytes for lines nobody reads.
import * as modules from 'node:module';

const { setSourceMapsSupport } = modules as { setSourceMapsSupport?: (on: boolean, of: { nodeModules: boolean; generatedCode: boolean }) => void };
if (setSourceMapsSupport) setSourceMapsSupport(true, { nodeModules: false, generatedCode: false });
else process.setSourceMapsEnabled(true);
await import('./main');
