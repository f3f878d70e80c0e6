// Resources over HTTP: find, write, describe, adapt.
import { Controller, Header } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AdaptResource } from './adapt-resource';
import { CreateResource } from './create-resource';
import { DescribeResource } from './describe-resource';
import { ExportMarkdown } from './export-markdown';
import { PublishResource } from './publish-resource';
import { RetireResource } from './retire-resource';
import { SearchResources } from './search-resources';
import { ShowLineage } from './show-lineage';
import { ShowResource } from './show-resource';

@Controller()
export class ResourcesController {
  constructor(
    private readonly searchResources: SearchResources, private readonly createResource: CreateResource, private readonly showResource: ShowResource,
    private readonly describeResource: DescribeResource, private readonly publishResource: PublishResource, private readonly retireResource: RetireResource,
    private readonly adaptResource: AdaptResource, private readonly showLineage: ShowLineage, private readonly exportMarkdown: ExportMarkdown,
  ) {}

  @Route('resource.search')
  search(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'resource.search'>) {
    return this.searchResources.run(actor, query);
  }

  @Route('resource.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'resource.create'>) {
    return this.createResource.run(actor, body);
  }

  @Route('resource.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.show'>) {
    return this.showResource.run(actor, params.id);
  }

  @Route('resource.describe')
  describe(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'resource.describe'>) {
    return this.describeResource.run(actor, params.id, body);
  }

  @Route('resource.publish')
  publish(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.publish'>) {
    return this.publishResource.run(actor, params.id, true);
  }

  @Route('resource.withdraw')
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.withdraw'>) {
    return this.publishResource.run(actor, params.id, false);
  }

  @Route('resource.retire')
  retire(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'resource.retire'>) {
    return this.retireResource.run(actor, params.id, body.retired);
  }

  @Route('resource.adapt')
  adapt(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'resource.adapt'>) {
    return this.adaptResource.run(actor, params.id, body);
  }

  @Route('resource.lineage')
  lineage(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.lineage'>) {
    return this.showLineage.run(actor, params.id);
  }

  @Route('resource.markdown')
  @Header('content-type', 'text/markdown; charset=utf-8')
  markdown(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.markdown'>) {
    return this.exportMarkdown.run(actor, params.id);
  }
}
