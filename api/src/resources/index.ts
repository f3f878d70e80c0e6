// The public face of resources.
export { myDeeds, setExpected } from './expected';
export { ImportLessons } from './importing/import-lessons';
export type { ImportOptions, ImportReport } from './importing/import-lessons';
export { loadResource, rootsOf } from './resource.access';
export type { ResourceAbility, ResourceRow } from './resource.access';
export { resourceCards } from './resource-cards';
export { workOnLessons } from './work-on-lessons';
export type { WorkOnLesson } from './work-on-lessons';
export * from './resources.module';
export { AdaptResource } from './adapt-resource';
export { CreateResource } from './create-resource';
export { DescribeResource } from './describe-resource';
export { PublishResource } from './publish-resource';
export { SaveRevision } from './save-revision';
export { RebuildChanges } from './changes/rebuild-changes';
