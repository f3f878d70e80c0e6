// The public face of resources.
export * from './resources.module';
