export { findCorrections } from './find-corrections';
