export { Problem } from './problem';
export type { ProblemCause, ProblemCode, ProblemDetails } from './problem';
export { ProblemFilter, toProblem } from './problem.filter';
export type { FaultLog } from './problem.filter';
