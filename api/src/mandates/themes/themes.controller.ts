// Routes of themes: read by everyone, changed by whoever answers for what was asked.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ChangeThemes } from './change-themes';
import { ListThemes } from './list-themes';
import { SortComment } from './sort-comment';

@Controller()
export class ThemesController {
  constructor(private readonly themes: ListThemes, private readonly change: ChangeThemes, private readonly comments: SortComment) {}

  @Route('theme.list')
  list(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'theme.list'>) { return this.themes.run(actor, params.id, query.mandateId ?? null); }

  @Route('theme.create')
  create(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'theme.create'>) { return this.change.create(actor, params.id, body); }

  @Route('theme.rename')
  rename(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'theme.rename'>) { return this.change.rename(actor, params.id, body); }

  @Route('theme.merge')
  merge(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'theme.merge'>) { return this.change.merge(actor, params.id, body); }

  @Route('theme.remove')
  remove(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'theme.remove'>) { return this.change.remove(actor, params.id, query.version); }

  @Route('theme.sort')
  sort(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'theme.sort'>) { return this.comments.run(actor, params.id, params.commentId, body); }
}
