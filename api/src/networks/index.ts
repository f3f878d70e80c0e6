// The public face of networks.
export * from './networks.module';
