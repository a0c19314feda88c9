export { openStore, type RunningServer, startServer } from './serve.ts';
