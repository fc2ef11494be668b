import type { Example } from '../../example.ts';
import { type AreaMap, areaMap } from './area-map.ts';

const town: AreaMap = {
  label: 'Kaart met drie wijken',
  width: 400,
  height: 300,
  areas: [
    {
      name: 'Noorderweide',
      href: '/wijken/1',
      path: 'M20 20L230 10L210 140L40 150Z',
      labelAt: [125, 80],
      note: '2 vragen open',
    },
    {
      name: 'Havenkwartier',
      href: '/wijken/2',
      path: 'M230 10L390 40L370 200L210 140Z',
      labelAt: [300, 95],
      isHere: true,
    },
    {
      name: 'Zilverpolder',
      href: '/wijken/3',
      path: 'M40 150L210 140L370 200L220 290L60 260Z',
      labelAt: [195, 210],
    },
  ],
};

export const areaMapExamples: readonly Example[] = [
  { state: 'Met lijst', content: areaMap(town) },
  {
    state: 'Alleen de kaart, met plekken',
    content: areaMap({
      ...town,
      isListHidden: true,
      markers: [
        { at: [260, 80], label: 'Inbreng: een zebrapad', href: '/inbreng/1', kind: 'voice' },
        { at: [320, 70], label: 'Afspraak: een speeltuin', href: '/afspraken/1', kind: 'promise' },
        { at: [310, 130], label: 'Te laat: lantaarns', href: '/afspraken/2', kind: 'late' },
      ],
    }),
  },
];
