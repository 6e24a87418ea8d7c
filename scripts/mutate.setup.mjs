// A property that fails for a mutant has said enough, and one that holds need not hold a thousand times.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true, interruptAfterTimeLimit: 1_000, markInterruptAsFailure: false });
