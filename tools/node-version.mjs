// Imported first by the commands: says in words what an old Node would say with a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cordée needs Node 20.19 or newer, this is Node ${process.versions.node}.`);
  process.exit(1);
}
