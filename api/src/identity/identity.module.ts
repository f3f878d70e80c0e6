// Identity as a module.
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorLoader } from '@trellis/platform';
import { LoadActor } from './load-actor';
import { Person } from './person.entity';
import { School } from './school.entity';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, School])],
  controllers: [],
  providers: [{ provide: ActorLoader, useClass: LoadActor }],
  exports: [ActorLoader],
})
export class IdentityModule {}
