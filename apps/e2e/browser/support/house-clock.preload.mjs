// Loaded by api and worker before anything else: their time is the machine's and as much ahead as the file says.
import { readFileSync } from 'node:fs';

const machine = globalThis.Date;
let ahead = 0;
const read = () => (ahead = Number(readFileSync(process.env.CORDEE_TEST_CLOCK, 'utf8')));
read();
setInterval(read, 20).unref();

const now = () => machine.now() + ahead;
globalThis.Date = new Proxy(machine, {
  construct: (target, given, asked) => Reflect.construct(target, given.length > 0 ? given : [now()], asked),
  apply: () => new machine(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
