export * from './settle-sending';
export * from './timers';
