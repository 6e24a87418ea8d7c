export { NameFilter, WordReadings } from './word-readings';
