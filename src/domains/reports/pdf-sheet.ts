import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { escapeHtml } from '../../design/view.ts';
import type { PdfReport } from './pdf-report.ts';

/** An element of the structure tree, as pdfkit has it. */
export type Element = PDFKit.PDFStructureElement;

type FaceName = 'text' | 'bold' | 'head';

/** How a piece of text looks. */
export interface Style {
  readonly face: FaceName;
  readonly size: number;
  readonly color: string;
  /** Room above, in points. */
  readonly above?: number;
  readonly indent?: number;
}

// The colours and sizes of design/tokens.css as they are on paper, in points.
export const ink = '#1c1b19';
export const soft = '#55524c';
export const brand = '#00525a';
const hairline = '#d8d6cf';

const margins = { top: 64, bottom: 72, left: 72, right: 72 };

const fontFile = (name: string): Buffer =>
  readFileSync(new URL(`../../design/fonts/${name}.ttf`, import.meta.url));

const { create } = createRequire(import.meta.url)('fontkit') as {
  create(font: Buffer): { hasGlyphForCodePoint(point: number): boolean };
};

/**
 * Sheets of paper on which everything is either part of the structure tree or marked as an artifact, so that it can be
 * heard in the order in which it is read (PDF/UA-1, ISO 14289-1).
 */
export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #knows: Record<FaceName, (point: number) => boolean>;
  #pages = 0;

  constructor({ title, heading, publishedAt }: Pick<PdfReport, 'title' | 'heading' | 'publishedAt'>) {
    const info = { Title: title, CreationDate: new Date(publishedAt) };
    this.document = new PDFDocument({
      size: 'A4',
      margins,
      pdfVersion: '1.7',
      subset: 'PDF/UA' as 'PDF/A-1',
      tagged: true,
      lang: 'nl-NL',
      displayTitle: true,
      autoFirstPage: false,
      info,
    });
    // pdfkit writes the title into XML as it is, after it stands in the dictionary of the file.
    const { document } = this as unknown as { document: { endMetadata(): void } & PDFKit.PDFDocument };
    const endMetadata = document.endMetadata.bind(document);
    document.endMetadata = () => {
      document.info.Title = escapeHtml(title);
      endMetadata();
    };
    this.document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve, reject) => {
      this.document.on('end', resolve);
      this.document.on('error', reject);
    });
    const files = { text: 'public-sans-regular', bold: 'public-sans-bold', head: 'newsreader' } as const;
    const knows = (name: FaceName) => {
      const bytes = fontFile(files[name]);
      this.document.registerFont(name, bytes);
      const font = create(bytes);
      return (point: number) => font.hasGlyphForCodePoint(point);
    };
    this.#knows = { text: knows('text'), bold: knows('bold'), head: knows('head') };
    this.document.on('pageAdded', () => this.#foot(heading));
    this.document.addPage();
  }

  /** The finished file. */
  async bytes(): Promise<Uint8Array> {
    this.document.end();
    await this.#done;
    const whole = new Uint8Array(this.#chunks.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const chunk of this.#chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  get width(): number {
    return this.document.page.width - margins.left - margins.right;
  }

  /** An element inside another, open for more until it is ended. */
  open(parent: Element, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Element {
    const element = this.document.struct(type, options);
    parent.add(element);
    return element;
  }

  /** Text that stands in an element of its own, and goes on over pages. */
  say(parent: Element, type: string, words: string, style: Style, options: TextOptions = {}): void {
    const { above = 0, indent = 0 } = style;
    this.document.y += above;
    this.room(style.size * 2.6);
    const { shown, face, isWhole } = this.#readable(words, style.face);
    const { x = margins.left + indent, width = this.width - indent, align = 'left', scope, keepY } = options;
    const element = this.document.struct(
      type,
      {
        ...(!isWhole && { actual: words }),
        ...(scope && { scope }),
      } as PDFKit.Mixins.StructureElementOptions,
      () => this.#write(shown, { ...style, face }, { x, width, align, ...(keepY && { y: keepY }) }),
    );
    parent.add(element);
  }

  /** Text that leads somewhere, whole on one page. */
  link(parent: Element, words: string, target: Target, style: Style): void {
    const { above = 0, indent = 0 } = style;
    const { document } = this;
    const { shown, face, isWhole } = this.#readable(words, style.face);
    const width = this.width - indent;
    document.font(face).fontSize(style.size);
    const height = document.heightOfString(shown, { width, lineGap: lineGap(style) });
    document.y += above;
    this.room(height);
    const element = this.document.struct('Link', isWhole ? {} : { actual: words });
    parent.add(element);
    const [x, y] = [margins.left + indent, document.y];
    element.add(() => this.#write(shown, { ...style, face }, { x, width, align: 'left' }));
    const action = document.ref(
      'href' in target
        ? { S: 'URI', URI: new String(target.href) }
        : { S: 'GoTo', D: new String(target.chapter) },
    );
    (action as unknown as { end(): void }).end();
    document.font(face).fontSize(style.size);
    const inked = Math.min(width, document.widthOfString(shown));
    document.annotate(x, y, inked, height, {
      Subtype: 'Link',
      A: action,
      Contents: new String(words),
      structParent: element,
    } as unknown as PDFKit.Mixins.AnnotationOption);
    element.end();
  }

  /** How high some text will be. */
  heightOf(words: string, style: Style, width: number): number {
    const { shown, face } = this.#readable(words, style.face);
    return this.document
      .font(face)
      .fontSize(style.size)
      .heightOfString(shown, { width, lineGap: lineGap(style) });
  }

  /** Goes on a new page when so much no longer fits on this one. */
  room(height: number): boolean {
    const { document } = this;
    const most = document.page.height - margins.top - margins.bottom;
    if (document.y + Math.min(height, most) <= document.page.maxY()) return false;
    document.addPage();
    return true;
  }

  /** A line over the whole width, for the eye alone. */
  rule(thickness = 0.5, color = hairline): void {
    const { document } = this;
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(margins.left, document.y)
      .lineTo(margins.left + this.width, document.y)
      .lineWidth(thickness)
      .strokeColor(color)
      .stroke();
    document.endMarkedContent();
  }

  get left(): number {
    return margins.left;
  }

  #write(words: string, style: Style, at: Placed): void {
    const { document } = this;
    document.font(style.face).fontSize(style.size).fillColor(style.color);
    document.text(words, at.x, at.y ?? document.y, {
      width: at.width,
      align: at.align,
      lineGap: lineGap(style),
    });
  }

  /** What a face can show. What it cannot is heard in full, and shown by its nearest letters or a question mark. */
  #readable(words: string, face: FaceName): { shown: string; face: FaceName; isWhole: boolean } {
    const text = words
      .normalize('NFC')
      .replace(/[\p{Cf}\p{Zl}\p{Zp}\p{Mn}\t]/gu, sign => (/\p{Mn}/u.test(sign) ? '' : ' '));
    const fits = face === 'head' && [...text].some(sign => !this.#has('head', sign)) ? 'bold' : face;
    let shown = '';
    let isWhole = true;
    for (const sign of text) {
      if (sign === '\n' || this.#has(fits, sign)) shown += sign;
      else {
        const letter = [...sign.normalize('NFKD')].filter(part => this.#has(fits, part)).join('');
        shown += letter || '?';
        isWhole = false;
      }
    }
    return { shown: shown || ' ', face: fits, isWhole };
  }

  #has(face: FaceName, sign: string): boolean {
    return this.#knows[face](sign.codePointAt(0) ?? 0);
  }

  /** The number of the page and what it is a page of; an artifact, so that it is not heard in the middle of a sentence. */
  #foot(heading: string): void {
    const { document } = this;
    this.#pages += 1;
    const [x, y] = [document.x, document.y];
    const face = (document as unknown as { _font: unknown })._font;
    const size = (document as unknown as { _fontSize: number })._fontSize;
    const color = (document as unknown as { _fillColor: unknown })._fillColor;
    const foot = document.page.height - margins.bottom + 28;
    document.markContent('Artifact', { type: 'Pagination' });
    document.font('text').fontSize(8.5).fillColor(soft);
    const { shown } = this.#readable(heading, 'text');
    const short = shown.length > 80 ? `${shown.slice(0, 80)} …` : shown;
    document.text(short, margins.left, foot, { lineBreak: false });
    const number = String(this.#pages);
    document.text(number, margins.left + this.width - document.widthOfString(number), foot, {
      lineBreak: false,
    });
    document.endMarkedContent();
    Object.assign(document, { _font: face ?? (document as unknown as { _font: unknown })._font });
    if (size) document.fontSize(size);
    if (color) Object.assign(document, { _fillColor: color });
    document.x = x;
    document.y = y;
  }
}

/** Where a link leads: an address, or a chapter of this document. */
export type Target = { readonly href: string } | { readonly chapter: string };

interface TextOptions {
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right';
  readonly scope?: 'Row' | 'Column';
  /** Beside something that stands there already. */
  readonly keepY?: number;
}

interface Placed {
  readonly x: number;
  readonly y?: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

const lineGap = ({ size }: Style): number => size * (size > 15 ? 0.06 : 0.22);
