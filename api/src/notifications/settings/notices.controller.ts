// The routes by which a person chooses what to hear of, and those that a link in a mail leads to.
import { Controller, Header, Req, Res } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor, type HttpRequest } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { PreviewDigest } from '../digest/preview-digest';
import { Unsubscribe } from '../digest/unsubscribe';
import { ShowDeliveries } from '../quiet/show-deliveries';
import { NoticeChoices } from './notice-settings';

@Controller()
export class NoticesController {
  constructor(private readonly choices: NoticeChoices, private readonly preview: PreviewDigest, private readonly unsubscribe: Unsubscribe, private readonly deliveries: ShowDeliveries) {}

  @Route('notices.show')
  show(@CurrentActor() actor: Actor) {
    return this.choices.show(actor);
  }

  @Route('notices.save')
  save(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'notices.save'>) {
    return this.choices.save(actor, body);
  }

  @Route('insight.subscribe')
  orderReport(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'insight.subscribe'>) {
    return this.choices.order(actor, body.report);
  }

  @Route('digest.preview')
  previewDigest(@CurrentActor() actor: Actor) {
    return this.preview.run(actor);
  }

  @Route('thread.deliveries')
  showDeliveries(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'thread.deliveries'>) {
    return this.deliveries.run(actor, params.id);
  }

  /** A person whose mail program opens the address as a page is led to the page; looking alone ends nothing. */
  @Route('unsubscribe.show')
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  async showSubscription(@Input() { params }: Parsed<'unsubscribe.show'>, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    if (!(request.headers.accept ?? '').includes('text/html')) return this.unsubscribe.show(params.secret);
    void reply.redirect(`/unsubscribe/${encodeURIComponent(params.secret)}`, 303);
    return undefined;
  }

  @Route('unsubscribe.confirm')
  @Header('cache-control', 'no-store')
  endSubscription(@Input() { params }: Parsed<'unsubscribe.confirm'>) {
    return this.unsubscribe.end(params.secret);
  }

  @Route('unsubscribe.undo')
  @Header('cache-control', 'no-store')
  beginSubscription(@Input() { params }: Parsed<'unsubscribe.undo'>) {
    return this.unsubscribe.undo(params.secret);
  }

  @Route('unsubscribe.revoke')
  revokeLinks(@CurrentActor() actor: Actor) {
    return this.unsubscribe.revoke(actor);
  }
}
