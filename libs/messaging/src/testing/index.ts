export * from './digest-world';
export * from './mail-sink';
