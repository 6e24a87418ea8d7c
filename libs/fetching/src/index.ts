export type { Fetched, FetchFailure, FetchFailureCode, FetchOutcome, Redirect, Unchanged } from './fetch-outcome';
export { createFetcher } from './fetcher';
export type { Fetcher, FetcherOptions, FetchLimits, FetchRequest } from './fetcher';
export { productTokenOf, robotsOf } from './robots';
export type { Robots, RobotsAnswer } from './robots';
