import type { Example } from '../../example.ts';
import { photoGallery } from './photo-gallery.ts';

export const photoGalleryExamples: readonly Example[] = [
  {
    state: 'Twee foto’s',
    content: photoGallery([
      {
        src: '/fotos/1-klein.webp',
        href: '/fotos/1.webp',
        alt: 'De straat bij de school, vol auto’s',
        width: 400,
        height: 300,
      },
      {
        src: '/fotos/2-klein.webp',
        href: '/fotos/2.webp',
        alt: 'Het bord bij de brug',
        width: 400,
        height: 300,
      },
    ]),
  },
];
