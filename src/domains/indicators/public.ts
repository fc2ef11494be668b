export {
  importFigures,
  NotAFigureFile,
} from './import-figures.ts';
export { type Figure, figureInWords, type Indicator, indicators } from './indicator.ts';
export { figuresOf } from './store.ts';
