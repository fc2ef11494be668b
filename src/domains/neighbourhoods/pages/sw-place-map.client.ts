// Lets somebody point a place out on a map: with a finger, a mouse or the arrow keys.
export {};

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly corner: { readonly longitude: number; readonly latitude: number };
  readonly step: { readonly longitude: number; readonly latitude: number };
  readonly isTown: boolean;
  readonly areas: readonly {
    readonly code: string;
    readonly name: string;
    readonly path: string;
    readonly labelAt: readonly [x: number, y: number];
  }[];
}

const svg = 'http://www.w3.org/2000/svg';

customElements.define(
  'sw-place-map',
  class extends HTMLElement {
    connectedCallback(): void {
      const form = this.closest('form');
      const field = (name: string): HTMLInputElement | null =>
        form?.querySelector<HTMLInputElement>(`[name="${name}"]`) ?? null;
      const [longitude, latitude] = [field('longitude'), field('latitude')];
      const list = form?.querySelector<HTMLSelectElement>('select[name="areaCode"]');
      const opener = this.querySelector('button');
      const place = this.querySelector<HTMLElement>('.sw-place-map__sheet');
      const { address, town } = this.dataset;
      if (!longitude || !latitude || !list || !opener || !place || !address) return;

      const make = <Made extends Element>(made: Made, className: string, text = ''): Made => {
        made.setAttribute('class', className);
        made.textContent = text;
        return made;
      };
      const hint = make(document.createElement('p'), 'sw-hint');
      hint.id = 'plaatskaart-uitleg';
      const drawing = make(document.createElementNS(svg, 'svg'), 'sw-place-map__drawing');
      drawing.setAttribute('tabindex', '0');
      drawing.setAttribute('role', 'application');
      drawing.setAttribute('aria-roledescription', 'kaart');
      drawing.setAttribute('aria-describedby', hint.id);
      const word = make(document.createElement('p'), 'sw-place-map__word');
      word.setAttribute('role', 'status');
      const secondary = (text: string): HTMLButtonElement => {
        const made = make(document.createElement('button'), 'nl-button nl-button--secondary', text);
        made.type = 'button';
        made.hidden = true;
        return made;
      };
      const wider = secondary('Toon de hele gemeente');
      const clear = secondary('Haal het punt weg');
      const buttons = make(document.createElement('div'), 'sw-buttons');
      buttons.append(wider, clear);
      place.append(hint, drawing, word, buttons);
      const pin = make(document.createElementNS(svg, 'circle'), 'sw-map__marker');

      let sheet: Sheet | undefined;
      // Where the arrow keys are; the point itself once one may be put here.
      let cursor: { x: number; y: number } | undefined;

      const isPut = (): boolean => longitude.value !== '';
      const onSheet = (): { x: number; y: number } | undefined => {
        if (!sheet || !isPut()) return undefined;
        const { corner, step, width, height } = sheet;
        const x = (Number(longitude.value) - corner.longitude) / step.longitude;
        const y = (Number(latitude.value) - corner.latitude) / step.latitude;
        return x >= 0 && y >= 0 && x <= width && y <= height ? { x, y } : undefined;
      };
      const areaAt = ({ x, y }: { x: number; y: number }): SVGPathElement | undefined => {
        const spot = drawing.createSVGPoint();
        [spot.x, spot.y] = [x, y];
        return [...drawing.querySelectorAll('path')].find(path => path.isPointInFill(spot));
      };
      const show = (): void => {
        const at = cursor ?? onSheet();
        pin.setAttribute('display', at ? 'inline' : 'none');
        if (at) {
          pin.setAttribute('cx', String(at.x));
          pin.setAttribute('cy', String(at.y));
        }
        const area = at && areaAt(at);
        const here = area?.dataset.code ?? list.value;
        for (const part of drawing.querySelectorAll<SVGElement>('[data-code]'))
          part.classList.toggle('sw-place-map__here', part.dataset.code === here);
        clear.hidden = !isPut();
        wider.hidden = sheet?.isTown !== false || !town;
      };
      let isOurs = false;
      const changed = (): void => {
        isOurs = true;
        longitude.dispatchEvent(new Event('input', { bubbles: true }));
        isOurs = false;
      };

      const put = (at: { x: number; y: number }): void => {
        if (!sheet) return;
        const area = areaAt(at);
        if (!area) {
          word.textContent = 'Daar ligt geen wijk die we kennen.';
          return;
        }
        cursor = at;
        const name = area.dataset.name ?? '';
        if (sheet.isTown) {
          word.textContent = `${name}.`;
          show();
          return;
        }
        // To about ten metres: enough to find a loose tile, and no more than that.
        longitude.value = (sheet.corner.longitude + at.x * sheet.step.longitude).toFixed(4);
        latitude.value = (sheet.corner.latitude + at.y * sheet.step.latitude).toFixed(4);
        const code = area.dataset.code ?? '';
        const isOffered = [...list.options].some(({ value }) => value === code);
        if (isOffered) list.value = code;
        word.textContent = isOffered
          ? `Het punt staat in ${name}. Dat is nu ook de buurt die u hebt gekozen.`
          : `Het punt staat in ${name}.`;
        changed();
        show();
      };

      /** The names, word under word, as large on a telephone as on a wide screen; none where they would not fit. */
      const namesOn = ({ width, height, areas }: Sheet): Element[] => {
        if (areas.length > 15) return [];
        const { clientWidth, clientHeight } = drawing;
        const size = 13 / Math.min((clientWidth || width) / width, (clientHeight || height) / height);
        return areas.map(({ code, name, labelAt: [x, y] }) => {
          const text = make(document.createElementNS(svg, 'text'), 'sw-place-map__name');
          text.dataset.code = code;
          text.setAttribute('font-size', String(size));
          const lines = name.split(/(?<=-)| /);
          for (const [index, line] of lines.entries()) {
            const piece = document.createElementNS(svg, 'tspan');
            piece.setAttribute('x', String(x));
            piece.setAttribute('y', String(y + (index - (lines.length - 1) / 2) * size * 1.2));
            piece.textContent = line;
            text.append(piece);
          }
          return text;
        });
      };

      const open = async (code: string): Promise<void> => {
        word.textContent = '';
        const answer = await fetch(address.replace('*', code)).catch(() => undefined);
        if (!answer?.ok) {
          word.textContent = 'Hier is geen kaart van. De lijst met wijken en buurten is genoeg.';
          return;
        }
        const read: Sheet = await answer.json();
        sheet = read;
        cursor = undefined;
        const [width, height] = [read.width, read.height];
        drawing.setAttribute('viewBox', `0 0 ${width} ${height}`);
        drawing.setAttribute('aria-label', read.isTown ? 'Kaart van de gemeente' : 'Kaart van de wijk');
        pin.setAttribute('r', String(Math.max(width, height) / 45));
        const areas = read.areas.map(({ code, name, path }) => {
          const area = make(document.createElementNS(svg, 'path'), 'sw-map__area');
          area.setAttribute('d', path);
          area.dataset.code = code;
          area.dataset.name = name;
          const title = document.createElementNS(svg, 'title');
          title.textContent = name;
          area.append(title);
          return area;
        });
        drawing.replaceChildren(...areas, ...namesOn(read), pin);
        hint.textContent = read.isTown
          ? 'Tik eerst op de wijk. Met toetsen: de pijltjes, en dan Enter.'
          : 'Tik op de plek. Met de pijltjes op uw toetsenbord schuift u het punt.';
        show();
      };

      opener.hidden = false;
      opener.addEventListener('click', () => {
        place.hidden = !place.hidden;
        opener.setAttribute('aria-expanded', String(!place.hidden));
        const code = list.value || town;
        if (place.hidden || sheet) return;
        if (code) open(code);
        else word.textContent = 'Kies eerst een wijk of buurt uit de lijst.';
      });
      list.addEventListener('change', () => {
        // Another place was chosen: a point that lies elsewhere would say something else.
        if (place.hidden && !isPut()) {
          sheet = undefined;
          return;
        }
        const code = list.value || town;
        if (!code) return;
        open(code).then(() => {
          if (isPut() && !onSheet()) {
            forget();
            word.textContent = 'Het punt lag ergens anders. Het is weggehaald.';
          }
        });
      });
      const forget = (): void => {
        [longitude.value, latitude.value, cursor] = ['', '', undefined];
        changed();
        show();
      };
      clear.addEventListener('click', () => {
        forget();
        word.textContent = 'Er gaat geen punt mee.';
        drawing.focus();
      });
      wider.addEventListener('click', () => {
        if (town) open(town).then(() => drawing.focus());
      });
      // "Where I am now" puts a point as well.
      longitude.addEventListener('input', () => {
        if (isOurs) return;
        cursor = undefined;
        word.textContent = '';
        show();
      });

      const goIn = (): void => {
        const code = cursor && areaAt(cursor)?.dataset.code;
        if (sheet?.isTown && code) open(code);
      };
      drawing.addEventListener('click', event => {
        const matrix = drawing.getScreenCTM()?.inverse();
        if (!matrix) return;
        const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
        put({ x, y });
        goIn();
      });
      drawing.addEventListener('keydown', event => {
        if (!sheet) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          return goIn();
        }
        const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
          event.key
        ];
        const [right, down] = way ?? [];
        if (right === undefined || down === undefined) return;
        event.preventDefault();
        const stride = (Math.max(sheet.width, sheet.height) / 100) * (event.shiftKey ? 8 : 2);
        const from = cursor ?? onSheet();
        put(
          from
            ? { x: from.x + right * stride, y: from.y + down * stride }
            : { x: sheet.width / 2, y: sheet.height / 2 },
        );
      });
    }
  },
);
