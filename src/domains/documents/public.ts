export { addDocument } from './add-document.ts';
export { type DisplayedDocument, displayedDocuments } from './displayed-documents.ts';
export { isReplaced } from './document.ts';
export { forgetLooseFiles } from './forget-loose-files.ts';
export { documentCard } from './pages/document-card.ts';
export { passageSource } from './passage-source.ts';
export { recordedDocuments } from './recorded-documents.ts';
export { documentsOn } from './store.ts';
export { tellOfDisplays } from './tell-of-displays.ts';
