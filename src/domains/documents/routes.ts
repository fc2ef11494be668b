import type { Context } from 'hono';
import { inSentences } from '../../design/in-sentences.ts';
import { frameIn } from '../../design/layout.ts';
import { paths } from '../../paths.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Form, queryText, readForm } from '../../platform/form.ts';
import { allowed, found } from '../../platform/found.ts';
import { aroundIn, readPage } from '../../platform/keyset.ts';
import { once } from '../../platform/once.ts';
import { isRefusal } from '../../platform/refusal.ts';
import { goTo, numberIn, type Site, show, showToEveryGuest } from '../../platform/site.ts';
import { viewerIn } from '../organisations/public.ts';
import {
  countsBySource,
  findOccasion,
  isOpen,
  nameOfOccasion,
  type Occasion,
  type OccasionName,
  type Occasions,
  readOccasionKey,
  voicesIn,
} from '../voices/public.ts';
import { addDocument } from './add-document.ts';
import { displayedDocuments } from './displayed-documents.ts';
import { type Document, isOnDisplay, takesComments } from './document.ts';
import { type DocumentField, fillDocument, type TypedDocument } from './document-draft.ts';
import { keepFile } from './keep-file.ts';
import {
  type AddDocumentPage,
  addDocumentPage,
  fileSentences,
  problemSentences,
} from './pages/add-document-page.ts';
import { documentPage } from './pages/document-page.ts';
import { documentsPage } from './pages/documents-page.ts';
import { passagePage } from './pages/passage-page.ts';
import { withdrawDocumentPage } from './pages/withdraw-document-page.ts';
import { seatToAddWith } from './policy.ts';
import { splitText } from './split-text.ts';
import { findDocument, findFileBytes, looseFile, passagesOf } from './store.ts';
import { withdrawDocument } from './withdraw-document.ts';

/** Documents on display on an occasion, and the passages people react to. */
export function documentsRoutes(site: Site, occasions: Occasions): void {
  const { router, database, now } = site;
  const db = database.read;

  const occasionIn = async (c: Context): Promise<Occasion> =>
    found(await findOccasion(db, occasions, found(readOccasionKey(c.req.param('on') ?? '')), now()));

  router.get(paths.documentsOn(':on'), async c => {
    const occasion = await occasionIn(c);
    const mayAdd = seatToAddWith(viewerIn.of(c), occasion) !== undefined;
    const today = dayOf(now());
    const documents = await displayedDocuments(db, occasion, { today, withComing: mayAdd });
    return showToEveryGuest(c, documentsPage(frameIn.of(c), { occasion, documents, mayAdd, today }));
  });

  // Adding, and replacing

  router.get(paths.addDocument(':on'), async c => {
    const page = await addPageFor(c);
    const { replaced } = page;
    const typed: TypedDocument = {
      ...nothingTyped,
      title: replaced?.title ?? '',
      about: replaced?.about ?? '',
      form: replaced?.form ?? '',
      onDisplayFrom: page.today,
    };
    return show(c, addDocumentPage({ ...page, typed, file: undefined, errors: {}, pieces: undefined }));
  });

  router.post(paths.addDocument(':on'), async c => {
    const page = await addPageFor(c);
    const form = await readForm(c);
    const { fileKey, fileError } = await fileOf(form);
    const typed = { ...typedIn(form), fileKey };
    const again = async (
      errors: AddDocumentPage['errors'],
      { pieces, status = 422 }: { pieces?: AddDocumentPage['pieces']; status?: 200 | 422 } = {},
    ) => {
      const file = fileKey === '' ? undefined : await looseFile(db, fileKey);
      return show(c, addDocumentPage({ ...page, typed, file, errors, pieces }), status);
    };
    if (form.text('doen') === 'bekijk') return again({}, { pieces: splitText(typed.text), status: 200 });
    if (fileError && typed.form === 'file') {
      const draft = fillDocument(typed, { today: page.today, isReplacing: page.replaced !== undefined });
      return again({ ...('problems' in draft && inWords(draft.problems)), file: fileError });
    }
    const outcome = await database.write(tx =>
      once(tx, form, now(), async () => {
        const occasion = found(await findOccasion(tx, occasions, page.occasion, now()));
        const replacesId = page.replaced?.id ?? null;
        const added = await addDocument(tx, viewerIn.of(c), { occasion, replacesId, typed }, now());
        return isRefusal(added) ? added : { address: paths.document(added.id) };
      }),
    );
    if (!('refused' in outcome))
      return goTo(c, outcome.address, {
        kind: 'ok',
        text:
          typed.onDisplayFrom > page.today
            ? 'Het document staat klaar.'
            : 'Het document staat op de website.',
      });
    if ('problems' in outcome) return again(inWords(outcome.problems));
    allowed(outcome.refused !== 'not-allowed');
    return goTo(c, paths.document(page.replaced?.id ?? 0), {
      kind: 'info',
      text: 'Er is intussen al een nieuwe versie, of dit document is ingetrokken.',
    });
  });

  async function addPageFor(
    c: Context,
  ): Promise<Pick<AddDocumentPage, 'frame' | 'occasion' | 'replaced' | 'today'>> {
    const occasion = await occasionIn(c);
    allowed(seatToAddWith(viewerIn.of(c), occasion) !== undefined);
    const number = queryText(c, 'vervangt');
    const replaced =
      number === ''
        ? undefined
        : found(/^[1-9]\d{0,14}$/.test(number) ? await findDocument(db, Number(number)) : undefined);
    allowed(
      replaced === undefined ||
        (replaced.occasionKind === occasion.kind && replaced.occasionId === occasion.id),
    );
    return { frame: frameIn.of(c), occasion, replaced, today: dayOf(now()) };
  }

  /** The file that came with the form, or came with it before. */
  async function fileOf(form: Form): Promise<{ fileKey: string; fileError?: string }> {
    const [sent] = form.files('file');
    const before = form.text('fileKey');
    if (!sent) return { fileKey: before };
    const key = await keepFile(database, sent, now());
    return isRefusal(key) ? { fileKey: before, fileError: fileSentences[key.refused] } : { fileKey: key };
  }

  // Reading

  /** The document with its occasion, for who may read it now. */
  async function documentIn(
    c: Context,
  ): Promise<{ document: Document; occasion: OccasionName; now: Occasion | undefined; mayChange: boolean }> {
    const document = found(await findDocument(db, numberIn(c, 'id')));
    const ref = { kind: document.occasionKind, id: document.occasionId };
    const standing = await findOccasion(db, occasions, ref, now());
    const mayChange = seatToAddWith(viewerIn.of(c), standing) !== undefined;
    allowed(mayChange || isOnDisplay(document, dayOf(now())));
    const occasion = standing ?? found(await nameOfOccasion(db, ref));
    return { document, occasion, now: standing, mayChange };
  }

  router.get(paths.document(':id'), async c => {
    const { document, occasion, now: standing, mayChange } = await documentIn(c);
    const today = dayOf(now());
    const reactionsTo = async (documentId: number) => {
      const passages = await passagesOf(db, documentId);
      const ids = passages.map(({ id }) => id);
      const onWhole = await countsBySource(db, 'document', [documentId]);
      const reactions = await countsBySource(db, 'passage', ids);
      return { passages, reactions, reactionsOnWhole: onWhole.get(documentId) ?? 0 };
    };
    const { passages, reactions, reactionsOnWhole } = await reactionsTo(document.id);
    const before = document.replacesId === null ? undefined : await reactionsTo(document.replacesId);
    const isCurrent = takesComments(document, today);
    return showToEveryGuest(
      c,
      documentPage({
        frame: frameIn.of(c),
        document,
        occasion,
        passages,
        reactions,
        reactionsOnWhole,
        whenOpen: isCurrent ? standing?.whenOpen : undefined,
        isOpen: isCurrent && standing !== undefined && isOpen(standing),
        mayChange,
        reactionsBefore: before
          ? [...before.reactions.values()].reduce((sum, count) => sum + count, before.reactionsOnWhole)
          : 0,
        today,
      }),
      { until: standing?.changesAt },
    );
  });

  router.get(paths.documentFile(':id'), async c => {
    const { document } = await documentIn(c);
    allowed(!document.isShut);
    const bytes = found(await findFileBytes(db, found(document.fileKey)));
    const mediaType = document.mediaType ?? '';
    const isSeenInPlace = mediaType === 'application/pdf' || mediaType.startsWith('image/');
    const name = encodeURIComponent(document.fileName ?? '').replace(
      /['()*]/g,
      sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': mediaType,
      'Content-Disposition': `${isSeenInPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      // A document never changes, but it can be shut: then it should be gone before long.
      'Cache-Control': 'private, max-age=600',
    });
  });

  router.get(paths.passage(':id', ':number'), async c => {
    const { document, occasion, now: standing } = await documentIn(c);
    allowed(!document.isShut);
    const number = numberIn(c, 'number');
    const passages = await passagesOf(db, document.id);
    const passage = found(passages.find(it => it.number === number));
    const today = dayOf(now());
    const source = { kind: 'passage', id: passage.id };
    const around = aroundIn({ na: queryText(c, 'na'), voor: queryText(c, 'voor') });
    const [page, counts] = await Promise.all([
      readPage(
        around,
        (within, atMost) => voicesIn(db, { source }, { today, ...within, atMost }),
        ({ receivedOn: day, id }) => ({ day, id }),
      ),
      countsBySource(db, 'passage', [passage.id]),
    ]);
    const isCurrent = takesComments(document, today);
    return showToEveryGuest(
      c,
      passagePage(frameIn.of(c), {
        document,
        occasion,
        passage: { ...passage, number },
        under: passages.findLast(it => it.number === null && it.position < passage.position)?.text,
        lastNumber: passages.findLast(it => it.number !== null)?.number ?? number,
        found: page,
        count: counts.get(passage.id) ?? 0,
        isOpen: isCurrent && standing !== undefined && isOpen(standing),
        whenOpen: isCurrent ? standing?.whenOpen : undefined,
        today,
      }),
      { until: standing?.changesAt },
    );
  });

  // Withdrawing

  router.get(paths.withdrawDocument(':id'), async c => {
    const { document, occasion, mayChange } = await documentIn(c);
    allowed(mayChange);
    if (document.withdrawnAt !== null) return goTo(c, paths.document(document.id));
    return show(c, withdrawDocumentPage(frameIn.of(c), { document, occasion, reason: '', isShut: false }));
  });

  router.post(paths.withdrawDocument(':id'), async c => {
    const { document, occasion, mayChange } = await documentIn(c);
    allowed(mayChange);
    const form = await readForm(c);
    const typed = { reason: form.text('reason'), isShut: form.isChecked('isShut') };
    const outcome = await database.write(async tx => {
      const ref = { kind: document.occasionKind, id: document.occasionId };
      const held = await findOccasion(tx, occasions, ref, now());
      return withdrawDocument(
        tx,
        viewerIn.of(c),
        { documentId: document.id, occasion: held, ...typed },
        now(),
      );
    });
    if (!('refused' in outcome))
      return goTo(c, paths.document(document.id), { kind: 'ok', text: 'Het document is ingetrokken.' });
    allowed(outcome.refused !== 'not-allowed');
    if (!('problems' in outcome))
      return goTo(c, paths.document(document.id), {
        kind: 'info',
        text: 'Dit document was al ingetrokken.',
      });
    const problem = outcome.problems.reason;
    return show(c, withdrawDocumentPage(frameIn.of(c), { document, occasion, ...typed, problem }), 422);
  });
}

const nothingTyped: TypedDocument = {
  title: '',
  about: '',
  onDisplayFrom: '',
  form: '',
  fileKey: '',
  link: '',
  text: '',
  reason: '',
};

const typedIn = (form: Form): Omit<TypedDocument, 'fileKey'> => ({
  title: form.text('title'),
  about: form.text('about'),
  onDisplayFrom: form.text('onDisplayFrom'),
  form: form.text('form'),
  link: form.text('link'),
  text: form.text('text'),
  reason: form.text('reason'),
});

const inWords = (
  problems: Readonly<Partial<Record<DocumentField, keyof typeof problemSentences>>>,
): AddDocumentPage['errors'] => inSentences(problems, problemSentences);
