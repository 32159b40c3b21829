import 'reflect-metadata';
import { makeWorld } from './demo/make-world';

/** Makes the demo world; prints one line per step. A world that was begun before is finished. */
makeWorld(process.env, (step) => console.log(step)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
