import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { ViewerType } from '@cordee/identity';
import { Example, Permit, requireActor } from '@cordee/platform';
import { PauseNotifications } from '../app/pause-notifications';
import { PreferenceBook } from '../app/preference-book';
import { UpdateNotifications } from '../app/update-notifications';
import type { DigestPreference } from '../domain/preference';
import { NotificationPreferencesType, PauseNotificationsInput, PauseNotificationsPayload, UpdateNotificationsInput, UpdateNotificationsPayload } from './notifications.types';

@Resolver(() => ViewerType)
export class NotificationsResolver {
  constructor(
    private readonly book: PreferenceBook,
    private readonly update: UpdateNotifications,
    private readonly pause: PauseNotifications,
  ) {}

  @Permit('member')
  @ResolveField(() => NotificationPreferencesType, { description: 'When I am written to.' })
  async notifications(): Promise<NotificationPreferencesType> {
    return view(await this.book.of(requireActor().personId));
  }

  @Permit('member')
  @Example(() => ({ input: { frequency: 'MONTHLY', weekday: 2, hour: 8, zone: 'Europe/Paris', interruptionsPerWeek: 2 } }))
  @Mutation(() => UpdateNotificationsPayload, { description: 'Chooses when I am written to.' })
  async updateNotifications(@Args('input') input: UpdateNotificationsInput) {
    return UpdateNotificationsPayload.from(await this.update.run(requireActor().personId, input), view);
  }

  @Permit('member')
  @Example(() => ({ input: { months: 3 } }))
  @Mutation(() => PauseNotificationsPayload, { description: 'Nothing is sent to me for some months, then all goes on.' })
  async pauseNotifications(@Args('input') { months }: PauseNotificationsInput) {
    return PauseNotificationsPayload.from(await this.pause.run(requireActor().personId, months), view);
  }
}

function view({ frequency, weekday, hour, zone, interruptionsPerWeek, pausedUntil, nextAt, unsubscribedAt }: DigestPreference): NotificationPreferencesType {
  return { frequency, weekday, hour, zone, interruptionsPerWeek, pausedUntil, nextAt, unsubscribedAt };
}
