export {
  type Area,
  type AreaKind,
  byName,
  kindOfCode,
  nameFits,
  parentCodeOf,
  plainName,
  tidyCode,
} from './area.ts';
export type { SkipReason } from './area-in-feature.ts';
export { type Boundary, type Box, boxAround, liesIn, type Point } from './boundary.ts';
export type { DrawnArea, DrawnMap } from './draw-map.ts';
export { featuresIn, NotGeoJson, type Pieces } from './features-in.ts';
export { findBuurtAt } from './find-buurt-at.ts';
export { type AreasImported, importAreas } from './import-areas.ts';
export { type MapOfArea, mapOf } from './map-of.ts';
export { findAreaForm, placeList, type Town } from './pages/areas-page.ts';
export {
  allAreas,
  areaAndDescendants,
  areaPath,
  areasIn,
  areasWithCodes,
  areasWithPostcode,
  boxOf,
  findArea,
  municipalities,
  type Outlined,
  outlinesOf,
} from './store.ts';
