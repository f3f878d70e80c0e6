// The public face of resources.
export { loadResource, rootsOf } from './resource.access';
export type { ResourceAbility, ResourceRow } from './resource.access';
export { resourceCards } from './resource-cards';
export * from './resources.module';
