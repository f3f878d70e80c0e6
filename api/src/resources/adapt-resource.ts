// Makes one's own version of a resource or of an older revision of it.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { CopyResource } from './copy-resource';
import { loadResource } from './resource.access';
import { presentResource } from './resource.presenter';

@Injectable()
export class AdaptResource {
  constructor(private readonly database: Database, private readonly copyResource: CopyResource) {}

  run(actor: Actor, id: string, how: Parsed<'resource.adapt'>['body']): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const origin = await loadResource(tx, actor, id, 'adapt');
      const row = await this.copyResource.run(tx, actor, origin, how);
      return presentResource(tx, actor, row.id);
    });
  }
}
