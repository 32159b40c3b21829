import type { Provider } from '@nestjs/common';
import { AskingResolver, MyAskingResolver } from './api/asking.resolver';
import { AskingViews } from './api/asking-views';
import { SeekerMutationsResolver } from './api/asking-mutations.resolver';
import { ConnectorMutationsResolver } from './api/connector-mutations.resolver';
import { ContactMutationsResolver } from './api/contact-mutations.resolver';
import { IntroductionDesk } from './api/introduction-desk';
import { IntroductionViews } from './api/introduction-views';
import { IntroductionFieldsResolver, IntroductionsResolver } from './api/introductions.resolver';
import { MeetingMutationsResolver } from './api/meeting-mutations.resolver';

/** What members read and do through the API. */
export const introductionApi: Provider[] = [
  AskingResolver, AskingViews, ConnectorMutationsResolver, ContactMutationsResolver, IntroductionDesk, IntroductionFieldsResolver, IntroductionsResolver, IntroductionViews, MeetingMutationsResolver, MyAskingResolver,
  SeekerMutationsResolver,
];
