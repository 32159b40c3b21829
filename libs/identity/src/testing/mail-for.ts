import type { Type } from '@nestjs/common';
import { currentScope, runInScope } from '@cordee/platform';
import { SendFoundingMailJob } from '../jobs/send-founding-mail.job';
import { SendSignInMailJob } from '../jobs/send-sign-in-mail.job';

interface App {
  get<T>(token: Type<T>): T;
}

/** Does the worker's part for what a browser with this cookie asked. Without an association in scope it is a founding. */
export async function mailFor(app: App, cookie: string): Promise<void> {
  const id = cookie.split('.')[0]!;
  const scope = currentScope();
  if (scope.associationId) return app.get(SendSignInMailJob).run({ subjectId: id });
  return runInScope({ ...scope, associationId: id }, () => app.get(SendFoundingMailJob).run({ subjectId: id }));
}
