// Keeps what teachers change level with the adaptations they save.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Subscribers } from '@trellis/platform';
import { noteChanges } from './note-changes';

@Injectable()
export class OnResourceChanged implements OnModuleInit {
  constructor(private readonly subscribers: Subscribers) {}

  onModuleInit(): void {
    this.subscribers.on('resource.changed', 'resources.block_changes', (tx, { resourceId }) => noteChanges(tx, resourceId));
  }
}
