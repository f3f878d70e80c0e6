// The public face of mandates.
export * from './mandates.module';
