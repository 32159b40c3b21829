export { DIGEST_STREAM } from './domain/preference';
