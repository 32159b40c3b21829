export { createPeople, createPerson, MINES, UFF, type TestPerson } from './known-people';
