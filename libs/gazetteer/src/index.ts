export { findArticlePlaces } from './find-places';
export { loadGazetteer } from './gazetteer';
export { encodeTraits, packGazetteer } from './gazetteer-file';
export type { GazetteerFile } from './gazetteer-file';
export { arabicPlaceKey, latinPlaceKey } from './place-key';
export type { NameTraits, Place, PlaceMention } from './place';
export { NameSieve, WordReadings } from './word-readings';
