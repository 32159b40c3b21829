export { actorScope, asRole, memberScope, onSiteOf } from './scopes';
export { FakePersons, fakePersonsModule } from './fake-persons';
export { createAssociation, createMember, knownAssociations, type TestAssociation, type TestMember } from './fixtures';
export { caller, SignInWorld, visitorScope } from './sign-in-world';
export { mailFor } from './mail-for';
