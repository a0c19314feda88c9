import fc from 'fast-check';

// Mutants are told apart by tests that draw the same cases every time.
fc.configureGlobal({ seed: 3 });
