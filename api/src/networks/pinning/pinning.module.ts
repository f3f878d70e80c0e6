// Posts pinned to parts of lessons, as a module of its own inside networks.
import { Module } from '@nestjs/common';
import { NetworkLive } from '../network-live';
import { ListPins } from './list-pins';
import { PinPost } from './pin-post';
import { PinningController } from './pinning.controller';

@Module({ controllers: [PinningController], providers: [PinPost, ListPins, NetworkLive] })
export class PinningModule {}
