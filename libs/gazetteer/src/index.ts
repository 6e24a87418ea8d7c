export { findArticlePlaces } from './find-places';
export type { PlaceField } from './find-places';
export { openGazetteer } from './gazetteer';
export type { Gazetteer } from './gazetteer';
export { encodeTraits, packGazetteer } from './gazetteer-file';
export type { GazetteerFile } from './gazetteer-file';
export { arabicPlaceKey, latinPlaceKey } from './place-key';
export type { NameTraits, Place, PlaceMention } from './place';
