// Routes of what one takes along from insight.
import { Controller, Header } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ComposeReport } from './compose-report';
import { ExportFigures } from './export-figures';
import { KeepViews } from './keep-views';

@Controller()
export class ReportController {
  constructor(private readonly report: ComposeReport, private readonly figures: ExportFigures, private readonly views: KeepViews) {}

  @Route('insight.report')
  show(@CurrentActor() actor: Actor) { return this.report.run(actor); }

  @Route('insight.figures')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="published-figures.csv"')
  export(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'insight.figures'>) { return this.figures.run(actor, query); }

  @Route('insight.kept')
  list(@CurrentActor() actor: Actor) { return this.views.list(actor); }

  @Route('insight.keep')
  keep(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'insight.keep'>) { return this.views.keep(actor, body); }

  @Route('insight.unkeep')
  unkeep(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'insight.unkeep'>) { return this.views.unkeep(actor, params.id); }
}
