// The public face of networks.
export * from './membership';
export { networkRoom } from './network.access';
export * from './networks.module';
export * from './seed-conversation';
export * from './seed-network';
