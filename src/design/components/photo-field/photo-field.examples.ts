import type { Example } from '../../example.ts';
import { photoField } from './photo-field.ts';

export const photoFieldExamples: readonly Example[] = [
  {
    state: 'Het formulier komt terug met een foto',
    content: photoField({
      kept: [{ key: 'sleutel', src: '/fotos/1-klein.webp', width: 400, height: 300 }],
      most: 5,
      hint: 'Liever geen herkenbare mensen of kentekens.',
      error: undefined,
    }),
  },
];
