export { findArticlePlaces, findPlaces } from './find-places';
export type { PlaceOptions } from './find-places';
export { loadGazetteer } from './gazetteer';
export type { Gazetteer } from './gazetteer';
export { encodeTraits, packGazetteer } from './gazetteer-file';
export type { GazetteerFile } from './gazetteer-file';
export { arabicPlaceKey, latinPlaceKey } from './place-key';
export type { NameTraits, Place, PlaceKind, PlaceMention, PlaceName } from './place';
