// Contracts of the files of posts: sent and looked into before a post refers to them, and served to whoever may read the post.
import * as z from 'zod';
import { id, idParams, line, nothing } from './fields';
import { keptFile } from './files';
import { defineRoutes } from './route';

export const postFile = keptFile.extend({ alt: z.string().describe('What a picture shows, for those who cannot see it') });
export type PostFile = z.output<typeof postFile>;

const MOST_FILES = 10;
export const wantedFiles = z.array(z.object({ id, alt: line(500).default('') })).max(MOST_FILES, `A post can have ${MOST_FILES} files`)
  .refine((files) => new Set(files.map((file) => file.id.toLowerCase())).size === files.length, 'A file can be in a post once')
  .describe('Kept for it before, in the order they are shown in');

const fileParams = z.object({ id, fileId: id });
export const postFileRoutes = defineRoutes({
  'post-file.keep': {
    summary: 'Keep an uploaded file for a post I write; what a picture notes about place and person is taken out', can: 'signed-in', status: 201, problems: ['file.refused', 'upload.unfinished'],
    body: z.object({ uploadId: id }), response: keptFile,
  },
  'post-file.discard': { summary: 'Throw away a file that no post of mine has yet', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'post-file.small': { summary: 'A small picture of a file that no post of mine has yet', can: 'signed-in', params: idParams, response: z.string(), produces: 'image/webp' },
  'post.file': { summary: 'A file of a post, or of the post that it brings', can: 'signed-in', params: fileParams, response: z.string(), produces: 'application/octet-stream' },
  'post.fileSmall': { summary: 'A small picture of a file of a post', can: 'signed-in', params: fileParams, response: z.string(), produces: 'image/webp' },
  'report.file': { summary: 'A file of a reported post, for whoever looks after the report', can: 'signed-in', params: fileParams, response: z.string(), produces: 'application/octet-stream' },
});
