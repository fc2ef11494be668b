// What residents and officials sent along, drawn by hand: a town that does not exist has no photos.

const sheet = (defs: string, drawing: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 900" width="1200" height="900"><defs>${defs}</defs>${drawing}</svg>`;

const shade = (id: string, from: string, to: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>`;

const many = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** A number between 0 and 1 that is always the same for the same index. */
const scattered = (index: number, turn = 1): number => {
  const value = Math.sin(index * 12.9898 + turn * 78.233) * 43758.5453;
  return value - Math.floor(value);
};

/** The cycle tunnel under the railway, looking out at the evening. Lamps hang in pairs, the nearest first. */
function tunnel(lit: readonly number[], isDry: boolean): string {
  const isLight = lit.length > 3;
  const [wall, ceiling, floor] = isLight
    ? ['#7f9a94', '#5d7a76', '#8c5a4c']
    : ['#27393c', '#18282b', '#4a342f'];
  // Everything shrinks towards the point where the walls would meet.
  const at = (x: number, y: number, depth: number): string => {
    const scale = 1 / (1 + depth);
    return `${Math.round(600 + (x - 600) * scale)},${Math.round(470 + (y - 470) * scale)}`;
  };
  const plane = (points: readonly (readonly [number, number, number])[], fill: string, extra = ''): string =>
    `<polygon points="${points.map(([x, y, depth]) => at(x, y, depth)).join(' ')}" fill="${fill}"${extra}/>`;
  const [near, far] = [-0.25, 4.2];
  const [left, right, top, bottom] = [-40, 1240, -30, 940];
  const lamps = many(6, index => {
    const [from, to] = [index * 0.62, index * 0.62 + 0.16];
    const isOn = lit.includes(index);
    return [330, 870]
      .map(x =>
        plane(
          [
            [x - 60, top + 4, from],
            [x + 60, top + 4, from],
            [x + 60, top + 4, to],
            [x - 60, top + 4, to],
          ],
          isOn ? '#fff4cf' : '#0d191b',
          isOn ? ' filter="url(#glow)"' : '',
        ),
      )
      .join('');
  });
  const joints = many(9, index => {
    const depth = index * 0.5;
    return [left, right]
      .map(
        x =>
          `<line x1="${at(x, top, depth).replace(',', '" y1="')}" x2="${at(x, bottom, depth).replace(',', '" y2="')}" stroke="#000" stroke-opacity="0.16" stroke-width="${Math.max(1, 5 - index * 0.5)}"/>`,
      )
      .join('');
  });
  const dashes = many(8, index =>
    plane(
      [
        [590, bottom, index * 0.55],
        [612, bottom, index * 0.55],
        [612, bottom, index * 0.55 + 0.24],
        [590, bottom, index * 0.55 + 0.24],
      ],
      '#efe6d6',
      ' opacity="0.75"',
    ),
  );
  const puddles = isDry
    ? ''
    : '<g fill="url(#water)" opacity="0.7"><path d="M150 806q60-44 210-34t240 6 150 30-130 40-260 14-190-12-20-44z"/><path d="M690 690q80-24 180-14t150 18-90 26-180 4-60-34z"/><path d="M500 606q50-12 110-4t40 14-120 8-30-18z"/></g>';
  return sheet(
    `${shade('sky', '#f6b46a', '#f9dca7')}${shade('water', '#b98f62', '#3c5053')}<filter id="glow" x="-60%" y="-200%" width="220%" height="500%"><feGaussianBlur stdDeviation="9" result="soft"/><feMerge><feMergeNode in="soft"/><feMergeNode in="soft"/><feMergeNode in="SourceGraphic"/></feMerge></filter><radialGradient id="dim" cx="0.5" cy="0.5" r="0.75"><stop offset="0.15" stop-color="#000" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity="${isLight ? 0.28 : 0.62}"/></radialGradient>`,
    `<rect width="1200" height="900" fill="${ceiling}"/>${plane(
      [
        [left, top, near],
        [left, bottom, near],
        [left, bottom, far],
        [left, top, far],
      ],
      wall,
    )}${plane(
      [
        [right, top, near],
        [right, bottom, near],
        [right, bottom, far],
        [right, top, far],
      ],
      wall,
    )}${plane(
      [
        [left, bottom, near],
        [right, bottom, near],
        [right, bottom, far],
        [left, bottom, far],
      ],
      floor,
    )}${joints}${plane(
      [
        [left, top, far],
        [right, top, far],
        [right, bottom, far],
        [left, bottom, far],
      ],
      'url(#sky)',
    )}<path d="M478 548q40-34 84-16t76-12q46-20 86 26v14H478z" fill="#3d5b45"/>${plane(
      [
        [left, bottom, far],
        [right, bottom, far],
        [right, bottom - 40, far],
        [left, bottom - 40, far],
      ],
      '#a8806f',
    )}${dashes}${puddles}${lamps}<g fill="#1b2324"><circle cx="664" cy="488" r="10"/><path d="M655 499h17l6 30-9 3-4 26h-5l-2-24-7-5z"/></g><rect width="1200" height="900" fill="url(#dim)"/>`,
  );
}

const floodedPath = sheet(
  `${shade('air', '#aeb9bd', '#d6dcd8')}${shade('pool', '#9fb1b6', '#6f868c')}`,
  `<rect width="1200" height="900" fill="url(#air)"/>
<path d="M0 318h1200v120H0z" fill="#5f7a5b"/>
<g fill="#4f6650">${many(16, i => `<ellipse cx="${40 + i * 78 + scattered(i) * 30}" cy="${312 - scattered(i, 2) * 34}" rx="${42 + scattered(i, 3) * 22}" ry="${40 + scattered(i, 4) * 26}"/>`)}</g>
<g transform="translate(0 40)"><path d="M820 128l26 196h-84l22-196z" fill="#8d6f55"/><path d="M778 128l24-44 24 44z" fill="#5f4736"/><g stroke="#5f4736" stroke-width="7" stroke-linecap="round"><path d="M802 118L690 42M802 118L914 194M802 118L726 230M802 118L878 6"/></g><path d="M690 42l22-8 70 60-10 12zM914 194l-22 8-70-60 10-12zM878 6l8 22-58 68-14-10z" fill="#e9e2d2"/></g>
<path d="M0 420h1200v480H0z" fill="#7c9369"/>
<path d="M505 420h150l420 480H120z" fill="#b9b1a3"/>
<path d="M505 420h14L190 900h-70zM655 420h-12l342 480h90z" fill="#8f897d"/>
<path d="M330 560q120-40 280-22t250 66q110 60 60 150t-330 96-420-70-60-150 220-70z" fill="url(#pool)"/>
<path d="M390 600q120-26 230-10t180 52" fill="none" stroke="#d9e2e1" stroke-width="7" stroke-linecap="round" opacity="0.8"/>
<path d="M300 720q170 46 360 20M520 660q90 12 170 0M610 800q120 6 200-24" fill="none" stroke="#d9e2e1" stroke-width="5" stroke-linecap="round" opacity="0.6"/>
<path d="M770 610l40 110h-60l-10-110z" fill="#8d6f55" opacity="0.3"/>
<g fill="none" stroke="#e6eef0" stroke-width="3" opacity="0.75">${many(14, i => `<ellipse cx="${280 + scattered(i, 5) * 600}" cy="${610 + scattered(i, 6) * 210}" rx="${14 + scattered(i, 7) * 14}" ry="${4 + scattered(i, 7) * 4}"/>`)}</g>
<g stroke="#eef3f4" stroke-width="3" stroke-linecap="round" opacity="0.5">${many(46, i => `<path d="M${scattered(i, 8) * 1200} ${scattered(i, 9) * 860}l-8 34"/>`)}</g>
<g stroke="#5d7a4d" stroke-width="6" stroke-linecap="round">${many(30, i => {
    const x = i % 2 === 0 ? scattered(i, 3) * 110 : 1090 + scattered(i, 3) * 110;
    const y = 560 + scattered(i, 4) * 320;
    return `<path d="M${x} ${y}l-7-26M${x + 6} ${y}l3-32M${x + 13} ${y}l9-24"/>`;
  })}</g>
<g transform="translate(905 470)"><path d="M0 190V30" stroke="#6b6f70" stroke-width="14"/><rect x="-64" y="-40" width="128" height="84" rx="8" fill="#00525a"/><path d="M-36 2h60M6 -18l22 20-22 20" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"/></g>`,
);

const bench = sheet(
  `${shade('dawn', '#bfdcdd', '#f6ecd4')}${shade('canal', '#7fb0b2', '#3f7d83')}`,
  `<rect width="1200" height="900" fill="url(#dawn)"/>
<g>${many(7, i => {
    const x = 20 + i * 112;
    const height = 150 + scattered(i, 2) * 70;
    const top = 400 - height;
    const wall =
      ['#b4664c', '#d8b48a', '#8c4a3c', '#c9a27e', '#a3584a', '#e0c7a2', '#94604e'][i] ?? '#a3584a';
    return `<path d="M${x} 400V${top}h18v-22h18v-22h36v22h18v22h18v${height}z" fill="${wall}"/>${[0, 1].map(column => [0, 1].map(row => `<rect x="${x + 22 + column * 38}" y="${top + 26 + row * 58}" width="24" height="36" fill="#f4ead6"/><rect x="${x + 22 + column * 38}" y="${top + 42 + row * 58}" width="24" height="4" fill="${wall}"/>`).join('')).join('')}`;
  })}</g>
<path d="M0 400h1200v44H0z" fill="#6e8a5a"/>
<path d="M0 438h1200v210H0z" fill="url(#canal)"/>
<g opacity="0.35">${many(7, i => `<rect x="${24 + i * 112}" y="446" width="100" height="${90 + scattered(i, 2) * 50}" fill="${i % 2 === 0 ? '#8c4a3c' : '#d8b48a'}"/>`)}</g>
<g stroke="#d9ecea" stroke-width="5" stroke-linecap="round" opacity="0.65">${many(22, i => `<path d="M${scattered(i) * 1140} ${462 + scattered(i, 2) * 170}h${30 + scattered(i, 3) * 90}"/>`)}</g>
<path d="M820 470q190-190 420-150v150q-120-90-240-60t-150 110z" fill="#9a8b7a"/><path d="M820 470q190-190 420-150" fill="none" stroke="#6f6255" stroke-width="14"/><path d="M868 430v-52M944 376v-54M1030 338v-54M1120 320v-52" stroke="#6f6255" stroke-width="8"/><path d="M856 384q160-130 390-118" fill="none" stroke="#6f6255" stroke-width="8"/>
<path d="M0 640q600-40 1200 0v260H0z" fill="#7f9c5f"/>
<path d="M0 742q600-44 1200-6v164H0z" fill="#d9cbb2"/>
<g><path d="M168 760q14-210-6-400h64q-14 190 18 400z" fill="#6a4e38"/><g fill="#5c8148"><circle cx="190" cy="200" r="150"/><circle cx="60" cy="270" r="120"/><circle cx="320" cy="260" r="126"/><circle cx="190" cy="330" r="120"/></g><g fill="#7ba05c"><circle cx="160" cy="150" r="70"/><circle cx="300" cy="230" r="54"/><circle cx="60" cy="250" r="50"/></g><g fill="#f3e3c1">${many(9, i => `<path d="M${60 + scattered(i) * 270} ${120 + scattered(i, 2) * 230}l9 34h-18z"/>`)}</g></g>
<g><path d="M452 800q260 26 470 0" stroke="#000" stroke-width="26" opacity="0.12" fill="none"/>
<g fill="#2c3a3b"><path d="M486 606h20v186h-20zM874 606h20v186h-20z"/><path d="M472 660h60v16h-60zM850 660h60v16h-60z"/><path d="M522 676h14v60h-14zM846 676h14v60h-14z"/></g>
<g fill="#b57d46"><rect x="462" y="590" width="458" height="24" rx="5"/><rect x="462" y="624" width="458" height="24" rx="5"/><rect x="452" y="712" width="478" height="22" rx="5"/><rect x="446" y="738" width="490" height="20" rx="5"/></g><g fill="#cf9a62"><rect x="462" y="590" width="458" height="7" rx="3"/><rect x="462" y="624" width="458" height="7" rx="3"/><rect x="452" y="712" width="478" height="7" rx="3"/></g></g>
<g fill="#c58a2b">${many(12, i => `<ellipse cx="${380 + scattered(i, 3) * 700}" cy="${800 + scattered(i, 4) * 80}" rx="10" ry="5" transform="rotate(${scattered(i, 5) * 160} ${380 + scattered(i, 3) * 700} ${800 + scattered(i, 4) * 80})"/>`)}</g>`,
);

const quay = sheet(
  `${shade('summer', '#8fcfe0', '#e5f3ee')}${shade('harbour', '#4fa3ac', '#14646f')}`,
  `<rect width="1200" height="900" fill="url(#summer)"/><circle cx="960" cy="140" r="74" fill="#ffd978"/>
<g fill="#fff" opacity="0.85"><ellipse cx="260" cy="140" rx="120" ry="30"/><ellipse cx="330" cy="116" rx="80" ry="34"/><ellipse cx="690" cy="90" rx="90" ry="22"/></g>
<path d="M0 372h1200v40H0z" fill="#5a7f64"/>
<g><path d="M150 376V250h120v126zM290 376V210h90v166zM1010 376V236h130v140z" fill="#c58a68"/><path d="M140 252l70-54 70 54zM282 212l53-50 53 50zM1000 238l75-58 75 58z" fill="#7b3f35"/><g fill="#f6ead2"><path d="M176 284h22v34h-22zM222 284h22v34h-22zM310 246h18v30h-18zM346 246h18v30h-18zM1040 270h24v34h-24zM1088 270h24v34h-24z"/></g></g>
<g><path d="M620 378l26 34h176l40-34z" fill="#e8ded0"/><path d="M728 378V140" stroke="#5b4636" stroke-width="8"/><path d="M722 150q-110 90-100 214h100z" fill="#fdfaf2"/><path d="M736 170q70 90 76 194h-76z" fill="#f2b84b"/></g>
<path d="M0 410h1200v490H0z" fill="url(#harbour)"/>
<g stroke="#cfeaea" stroke-width="6" stroke-linecap="round" opacity="0.55">${many(34, i => `<path d="M${scattered(i) * 1160} ${430 + scattered(i, 2) * 330}q${20 + scattered(i, 3) * 20} -9 ${40 + scattered(i, 3) * 40} 0"/>`)}</g>
<g>${[
    [300, 600, '#8a5a3c', '#e5533d'],
    [520, 520, '#d9a27c', '#f2b84b'],
    [690, 640, '#5f3d2a', '#3f7d83'],
    [420, 700, '#e3b48e', '#f6ead2'],
    [860, 560, '#c78d66', '#e5533d'],
  ]
    .map(
      ([x, y, skin, cap]) =>
        `<ellipse cx="${x}" cy="${Number(y) + 22}" rx="58" ry="11" fill="#e3f3f1" opacity="0.75"/><circle cx="${x}" cy="${y}" r="26" fill="${skin}"/><path d="M${Number(x) - 27} ${Number(y) - 4}a27 27 0 0 1 54 0z" fill="${cap}"/><path d="M${Number(x) + 24} ${Number(y) + 18}q34 -30 56 -6" fill="none" stroke="${skin}" stroke-width="14" stroke-linecap="round"/>`,
    )
    .join('')}</g>
<path d="M0 770h1200v130H0z" fill="#a79c8d"/><path d="M0 770h1200v26H0z" fill="#c9beac"/><g stroke="#8b8174" stroke-width="4">${many(9, i => `<path d="M${70 + i * 140} 796v104"/>`)}<path d="M0 846h1200"/></g>
<g><rect x="150" y="742" width="190" height="26" rx="6" fill="#f2b84b"/><path d="M150 755h190" stroke="#fff" stroke-width="8"/></g>`,
);

/** As children draw: on paper, with crayons. */
const childsDrawing = sheet(
  `<filter id="crayon" x="-5%" y="-5%" width="110%" height="110%"><feTurbulence type="fractalNoise" baseFrequency="0.035" numOctaves="3" seed="4" result="grain"/><feDisplacementMap in="SourceGraphic" in2="grain" scale="9"/></filter>`,
  `<rect width="1200" height="900" fill="#caa77f"/><g transform="rotate(-1.5 600 450)"><rect x="60" y="50" width="1080" height="800" fill="#fdfaf2"/>
<g filter="url(#crayon)" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke-width="13">
<g stroke="#f2b01e"><circle cx="1010" cy="170" r="58"/><path d="M970 130l80 80M956 170h108M1010 116v108M1010 76v-14M1098 170h18M920 170h-16M1072 108l14-14M1072 232l14 14M948 108l-14-14"/></g>
<g stroke="#4a90c2"><path d="M130 150q60-40 110 0t120-6M430 120q50-30 96 0t100-8"/></g>
<g stroke="#4c9a4a"><path d="M110 720q120-22 250 0t260-10 240 6 240-6"/><path d="M150 716v-40M190 718v-30M1060 712v-40M1020 716v-28M960 716v-34"/></g>
<g stroke="#7a4a2b"><path d="M180 690V470M214 690V470M180 480q17-26 34 0M180 560h34"/><path d="M330 690h300M330 640h300M330 690q-30-24 0-50M630 690q30-24 0-50M360 628h240q30-24 0-46H360q-30 22 0 46"/><path d="M400 664h60M520 664h60M430 604h70"/></g>
<g stroke="#4c9a4a"><path d="M196 470q-90 0-84-70t80-60q10-80 84-66t50 96q60 30 20 74t-150 26z"/><path d="M150 400q40-30 70 0t80-20M170 340q30 14 60-10M230 430q40-20 70 4"/></g>
<g stroke="#e5533d"><circle cx="236" cy="372" r="9"/><circle cx="176" cy="420" r="9"/><circle cx="286" cy="414" r="9"/></g>
<g stroke="#3b7fc4"><path d="M760 640q70-30 150 0t130 24q10 40-60 50t-190-4-60-54z"/><path d="M790 664q40-16 80 0t80 6M810 694q60-14 140 0"/></g>
<g stroke="#c2415c"><circle cx="470" cy="470" r="34"/><path d="M470 504v70M470 524l-50 34M470 524l52 24M470 574l-34 20M470 574l40 18M456 464h2M482 464h2M456 482q14 12 28 0"/></g>
<g stroke="#6b4fa0"><circle cx="700" cy="500" r="32"/><path d="M700 532v84M700 552l-52-26M700 552l50-30M700 616l-30 62M700 616l34 60M688 494h2M712 494h2M686 510q14 12 28 0"/></g>
<g stroke="#d9b25f"><path d="M650 712q46-44 100-8"/><path d="M662 702h70M676 690h40"/></g>
<g stroke="#333" stroke-width="9"><path d="M34 10Q28 2 16 4Q2 8 6 18Q10 26 20 27Q36 30 33 42Q28 52 6 46" transform="translate(180 768)"/><path d="M4 50V4h16q16 12 0 24H4" transform="translate(234 768)"/><path d="M34 4H4v46h30M4 26h22" transform="translate(288 768)"/><path d="M34 4H4v46h30M4 26h22" transform="translate(342 768)"/><path d="M4 4v46h30" transform="translate(396 768)"/><path d="M4 50V4h16q16 12 0 24H4" transform="translate(450 768)"/><path d="M4 4v46h30" transform="translate(504 768)"/><path d="M34 4H4v46h30M4 26h22" transform="translate(558 768)"/><path d="M4 4v46M34 4L4 28l30 22" transform="translate(612 768)"/></g>
</g></g>
<g fill="#e5533d"><circle cx="120" cy="96" r="14"/><circle cx="1080" cy="66" r="14"/></g>`,
);

/** Children at the kerb of the street before their school. */
const crossing = sheet(
  `${shade('morning', '#bcd9e6', '#f4ead2')}`,
  `<rect width="1200" height="900" fill="url(#morning)"/>
<path d="M128 300h26v180h-26zM1090 300h26v180h-26z" fill="#6a4e38"/>
<g fill="#5f8455">${many(5, i => `<circle cx="${70 + i * 34 + scattered(i) * 30}" cy="${300 - scattered(i, 2) * 60}" r="${62 + scattered(i, 3) * 26}"/><circle cx="${1010 + i * 40 + scattered(i, 4) * 30}" cy="${290 - scattered(i, 5) * 70}" r="${60 + scattered(i, 6) * 26}"/>`)}</g>
<path d="M270 210h680v270H270z" fill="#b5654c"/><path d="M240 214l370-118 370 118z" fill="#7b3f35"/><path d="M560 210h100v270H560z" fill="#c9785c"/><circle cx="610" cy="166" r="26" fill="#f4ead6"/><path d="M610 150v17l11 7" fill="none" stroke="#333" stroke-width="5" stroke-linecap="round"/>
<g fill="#f4ead6">${many(6, i => `<rect x="${302 + i * 84 + (i > 2 ? 128 : 0)}" y="250" width="56" height="78"/><rect x="${302 + i * 84 + (i > 2 ? 128 : 0)}" y="362" width="56" height="78"/>`)}</g>
<g stroke="#b5654c" stroke-width="5">${many(6, i => `<path d="M${330 + i * 84 + (i > 2 ? 128 : 0)} 250v190M${302 + i * 84 + (i > 2 ? 128 : 0)} 289h56M${302 + i * 84 + (i > 2 ? 128 : 0)} 401h56"/>`)}</g>
<path d="M578 376h64v104h-64z" fill="#00525a"/><path d="M610 376v104" stroke="#003f46" stroke-width="4"/>
<path d="M0 478h1200v46H0z" fill="#cfc6b4"/><path d="M0 520h1200v10H0z" fill="#9c9486"/>
<path d="M0 530h1200v210H0z" fill="#6d7073"/><g fill="#e9e4d6">${many(8, i => `<rect x="${10 + i * 160}" y="628" width="86" height="10"/>`)}</g>
<g><path d="M716 640q4-52 62-56l42-44q16-16 40-16h112q26 0 42 20l34 42q70 8 74 54z" fill="#c9342f"/><path d="M836 584l30-36q6-8 16-8h38v44zM936 540h36q14 0 22 10l26 34h-84z" fill="#cfe3ea"/><circle cx="806" cy="642" r="34" fill="#2a2c2e"/><circle cx="806" cy="642" r="14" fill="#b9bec0"/><circle cx="1034" cy="642" r="34" fill="#2a2c2e"/><circle cx="1034" cy="642" r="14" fill="#b9bec0"/><path d="M716 618h24v14h-26z" fill="#ffe9a8"/><g stroke="#fff" stroke-width="6" stroke-linecap="round" opacity="0.5"><path d="M1130 560h60M1140 592h50M1128 624h62"/></g></g>
<path d="M0 740h1200v160H0z" fill="#cfc6b4"/><path d="M0 740h1200v14H0z" fill="#9c9486"/><g stroke="#b7ad99" stroke-width="4">${many(10, i => `<path d="M${40 + i * 130} 754l${-30 + i * 6} 146"/>`)}<path d="M0 826h1200"/></g>
<g>${[
    [220, 0.92, '#8a5a3c', '#f2b84b', '#3b2a20', '#00525a'],
    [310, 0.8, '#e3b48e', '#4a90c2', '#c58a2b', '#e5533d'],
    [404, 1, '#c78d66', '#e5533d', '#2b211c', '#6b4fa0'],
    [506, 0.74, '#5f3d2a', '#5f8455', '#1d1612', '#f2b84b'],
  ]
    .map(
      ([x, scale, skin, coat, hair, bag]) =>
        `<g transform="translate(${x} 830) scale(${scale})"><ellipse cx="0" cy="4" rx="46" ry="9" fill="#000" opacity="0.14"/><path d="M-18-74h15v74h-20zM4-74h15l4 74H4z" fill="#33474d"/><path d="M-34-166q34-22 68 0l8 98h-84z" fill="${coat}"/><rect x="-24" y="-160" width="48" height="66" rx="12" fill="${bag}"/><path d="M-14-150h28" stroke="#fff" stroke-width="5" opacity="0.6"/><circle cx="0" cy="-202" r="32" fill="${skin}"/><path d="M-33-200a33 33 0 0 1 66 0q-4 22-14 26h-38q-10-4-14-26z" fill="${hair}"/></g>`,
    )
    .join('')}</g>
<g transform="translate(640 0)"><path d="M0 836V560" stroke="#5f6365" stroke-width="12"/><circle cx="0" cy="530" r="54" fill="#fff" stroke="#c9342f" stroke-width="15"/><path d="M-30 508h22l-13 18q16-1 16 14t-26 14M18 508q16 0 16 23t-16 23-16-23 16-23z" fill="none" stroke="#222" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></g>`,
);

/** Every picture by its name, as SVG. */
const pictures = {
  'dark-tunnel': tunnel([1, 4], false),
  'lit-tunnel': tunnel([0, 1, 2, 3, 4, 5], true),
  'flooded-path': floodedPath,
  crossing,
  bench: bench,
  quay: quay,
  'childs-drawing': childsDrawing,
};

export type PictureName = keyof typeof pictures;

/** A picture as the file that somebody's phone would send. */
export async function pictureFile(name: PictureName): Promise<File> {
  const { default: sharp } = await import('sharp');
  const bytes = await sharp(Buffer.from(pictures[name])).png().toBuffer();
  return new File([new Uint8Array(bytes)], `${name}.png`, { type: 'image/png' });
}
