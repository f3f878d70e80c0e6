// The routes of notifications.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListNotifications } from './list-notifications';
import { ReadNotifications } from './read-notifications';

@Controller()
export class NotificationsController {
  constructor(private readonly listNotifications: ListNotifications, private readonly readNotifications: ReadNotifications) {}

  @Route('notification.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'notification.list'>) {
    return this.listNotifications.run(actor, query);
  }

  @Route('notification.read')
  read(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'notification.read'>) {
    return this.readNotifications.run(actor, body);
  }
}
