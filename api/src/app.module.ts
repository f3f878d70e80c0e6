// The table of contents of the API: every room, in the order in which they may know each other.
import { Module, type DynamicModule } from '@nestjs/common';
import { AnalyticsModule } from '@trellis/analytics';
import { IdentityModule } from '@trellis/identity';
import { MandatesModule } from '@trellis/mandates';
import { NetworksModule } from '@trellis/networks';
import { NotificationsModule } from '@trellis/notifications';
import { PlatformModule, type PlatformOptions } from '@trellis/platform';
import { ResourcesModule } from '@trellis/resources';
import { SurveysModule } from '@trellis/surveys';

@Module({})
export class AppModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(options), IdentityModule, ResourcesModule, NetworksModule, MandatesModule, SurveysModule, AnalyticsModule, NotificationsModule],
    };
  }
}
