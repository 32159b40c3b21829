import { Global, Module } from '@nestjs/common';
import './i18n';

/** What one can join, who has, for which periods; what is due, renewed and reminded of. */
@Global()
@Module({ providers: [], exports: [] })
export class MembershipModule {}
