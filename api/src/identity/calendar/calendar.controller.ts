// Routes of the school calendar.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AddCalendarSpan } from './add-calendar-span';
import { RemoveCalendarSpan } from './remove-calendar-span';
import { SetCalendarHours } from './set-calendar-hours';
import { ShowCalendar } from './show-calendar';

@Controller()
export class CalendarController {
  constructor(private readonly showCalendar: ShowCalendar, private readonly addSpan: AddCalendarSpan, private readonly removeSpan: RemoveCalendarSpan, private readonly setHours: SetCalendarHours) {}

  @Route('schoolDays.show')
  show(@CurrentActor() actor: Actor) {
    return this.showCalendar.run(actor);
  }

  @Route('schoolDays.add')
  add(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'schoolDays.add'>) {
    return this.addSpan.run(actor, body);
  }

  @Route('schoolDays.remove')
  remove(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'schoolDays.remove'>) {
    return this.removeSpan.run(actor, params.id);
  }

  @Route('schoolDays.hours')
  hours(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'schoolDays.hours'>) {
    return this.setHours.run(actor, body);
  }
}
