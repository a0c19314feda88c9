export { eventStream } from './event-stream.ts';
export { LiveHub } from './hub.ts';
