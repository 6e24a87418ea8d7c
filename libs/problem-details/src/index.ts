export type { Served } from './guard-doors';
export { httpAdapter } from './http-adapter';
export {
  addressProblems,
  apiDefaults,
  componentsOf,
  parametersOf,
  problemResponses,
  telemetryPaths,
  textOf,
  withProblems,
} from './openapi';
export { Problem } from './problem';
export type { ProblemCode } from './problem';
export { problemCause, problemDetails } from './problem.schema';
export type { ProblemCause, ProblemDetails } from './problem.schema';
export { ProblemFilter, toProblem } from './problem.filter';
export type { FaultLog } from './problem.filter';
export { sendProblem } from './send-problem';
