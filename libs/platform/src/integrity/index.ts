export { IntegrityChecks, type CheckOutcome, type Finding, type IntegrityCheck } from './integrity';
