// Mandates as a module.
import { Module } from '@nestjs/common';

@Module({ controllers: [], providers: [], exports: [] })
export class MandatesModule {}
