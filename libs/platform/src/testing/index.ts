export * from './backends';
export * from './database';
export * from './meeting';
export * from './module';
export * from './processes';
