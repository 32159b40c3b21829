export { breath, day, euros, MembershipWorld, must } from './membership-world';
