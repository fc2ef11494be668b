export { beginSitting } from './begin-sitting.ts';
export { enterSpoken } from './enter-spoken.ts';
export { forgetWaiting } from './forget-waiting.ts';
export { importRows } from './import-rows.ts';
export { importSource } from './import-source.ts';
export { keepFile } from './keep-file.ts';
export { recordedImports } from './recorded-imports.ts';
