export { enterApproved } from './enter-approved.ts';
