export { PersonsPort, type PersonFact } from './ports/persons.port';
export { WaitingList, type WaitingContributor, type WaitingItem } from './ports/waiting';
export { WorkQueue, type QueueContributor, type QueueTile } from './ports/work-queue';
