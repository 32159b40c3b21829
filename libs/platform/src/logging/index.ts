export { log, nestLogger, redactUrl } from './logger';
