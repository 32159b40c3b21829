export * from './database';
export * from './module';
