export * from './scope';
export * from './scope-resolver';
