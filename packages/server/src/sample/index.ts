export { makeSample, sampleAccounts, sampleUser } from './sample-accounts.ts';
