import { radioGroup } from '../../../design/components/choice/choice.ts';
import { textArea } from '../../../design/components/field/field.ts';
import { type Html, html } from '../../../design/view.ts';
import { type Point, partNames, parts, pointsWithPart, tickable } from '../point.ts';
import { longestWhy, type Ticks, tickField, whyField } from '../ticks.ts';

/** For each point that asks for it: we do this, or why not. */
export function tickFields(
  points: readonly Point[],
  { said }: Ticks,
  errors: Readonly<Record<string, string | undefined>> = {},
): Html {
  const asked = tickable(points);
  return html`${parts.map(part => {
    const inPart = pointsWithPart(asked, part);
    return (
      inPart.length > 0 &&
      html`<h3 class="sw-ticks__part">${partNames[part]}</h3>${inPart.map(point => tickOf(point))}`
    );
  })}`;

  function tickOf(point: Point): Html {
    const tick = said[point.key];
    const why = textArea({
      name: whyField(point),
      label: 'Waarom niet?',
      isRequired: false,
      value: tick?.why ?? '',
      error: errors[whyField(point)],
      maxLength: longestWhy,
      rows: 3,
    });
    return html`<div class="sw-ticks__point">${radioGroup({
      name: tickField(point),
      label: point.advice,
      hint: point.reason,
      isRequired: false,
      value: tick && (tick.complies ? 'ja' : 'nee'),
      options: [
        { value: 'ja', label: 'Dit doen we' },
        { value: 'nee', label: 'Dit doen we niet, want:', inside: why },
      ],
    })}</div>`;
  }
}
