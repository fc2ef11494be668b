export {
  type Area,
  byName,
  kindOfCode,
  parentCodeOf,
  tidyCode,
  wijkOf,
} from './area.ts';

export { featuresIn, NotGeoJson, type Pieces } from './features-in.ts';
export { findBuurtAt } from './find-buurt-at.ts';
export { importAreas } from './import-areas.ts';
export { type MapOfArea, mapOf } from './map-of.ts';
export { findAreaForm, placeList, type Town } from './pages/areas-page.ts';
export { placeMap } from './pages/place-map.ts';
export {
  allAreas,
  areaAndDescendants,
  areaPath,
  areasWithCodes,
  findArea,
  municipalities,
} from './store.ts';
