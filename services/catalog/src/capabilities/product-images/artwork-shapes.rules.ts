/** Five colours: light ground, deeper ground, body, shade, light. */
export type Palette = readonly [string, string, string, string, string]

/** Motifs on a ground of 800 × 800, drawn by us: what kind of thing it is, never what this one looks like. */
export const SHAPES = {
  bowl: (p: Palette) =>
    `<ellipse cx="400" cy="640" rx="190" ry="26" fill="${p[3]}" opacity=".18"/><path d="M190 390h420c0 130-84 226-150 240h-120c-66-14-150-110-150-240z" fill="url(#o)"/><ellipse cx="400" cy="390" rx="210" ry="54" fill="${p[4]}"/><ellipse cx="400" cy="396" rx="182" ry="40" fill="${p[3]}" opacity=".55"/><path d="M232 470c60 40 270 40 336 0" stroke="${p[0]}" stroke-width="7" fill="none" opacity=".7"/><path d="M248 505c60 36 245 36 304 0" stroke="${p[0]}" stroke-width="3" fill="none" opacity=".6"/>`,
  vase: (p: Palette) =>
    `<ellipse cx="400" cy="672" rx="130" ry="22" fill="${p[3]}" opacity=".18"/><path d="M350 170h100c-4 60 10 86 54 140 60 76 56 190-6 330q-6 26-98 26t-98-26c-62-140-66-254-6-330 44-54 58-80 54-140z" fill="url(#o)"/><ellipse cx="400" cy="170" rx="50" ry="14" fill="${p[3]}"/><g fill="none" stroke="${p[0]}" opacity=".65"><path d="M272 400c60 34 196 34 256 0" stroke-width="6"/><path d="M268 430c64 34 200 34 264 0" stroke-width="2.5"/></g><g fill="${p[0]}" opacity=".75"><circle cx="400" cy="520" r="16"/>${[0, 60, 120, 180, 240, 300].map(a => `<ellipse cx="400" cy="484" rx="11" ry="22" transform="rotate(${a} 400 520)"/>`).join('')}</g>`,
  jar: (p: Palette) =>
    `<ellipse cx="400" cy="660" rx="160" ry="22" fill="${p[3]}" opacity=".18"/><rect x="262" y="300" width="276" height="358" rx="54" fill="url(#o)"/><rect x="284" y="236" width="232" height="74" rx="16" fill="${p[3]}"/><rect x="284" y="262" width="232" height="6" fill="${p[4]}" opacity=".5"/><rect x="262" y="400" width="276" height="150" fill="${p[0]}"/><path d="M400 424l16 32 36 5-26 25 6 36-32-17-32 17 6-36-26-25 36-5z" fill="${p[2]}"/><rect x="288" y="322" width="22" height="66" rx="11" fill="#fff" opacity=".35"/>`,
  bottle: (p: Palette) =>
    `<ellipse cx="400" cy="680" rx="110" ry="18" fill="${p[3]}" opacity=".18"/><path d="M366 130h68v130c0 50 66 60 66 140v250q0 30-30 30H330q-30 0-30-30V400c0-80 66-90 66-140z" fill="url(#o)"/><rect x="360" y="110" width="80" height="52" rx="10" fill="${p[3]}"/><rect x="300" y="440" width="200" height="150" fill="${p[0]}"/><path d="M400 460c46 30 46 80 0 108-46-28-46-78 0-108z" fill="${p[2]}"/><path d="M400 466v100" stroke="${p[0]}" stroke-width="4"/>`,
  leafs: (p: Palette) =>
    `<ellipse cx="400" cy="650" rx="200" ry="22" fill="${p[3]}" opacity=".16"/>${[-52, -18, 18, 52].map((a, i) => `<g transform="rotate(${a} 400 640)"><path d="M400 640c-90-110-90-260 0-${i % 2 ? 400 : 340} 90 ${i % 2 ? 140 : 110} 90 ${i % 2 ? 290 : 230} 0 ${i % 2 ? 400 : 340}z" fill="${i % 2 ? p[2] : p[4]}"/><path d="M400 640V${i % 2 ? 260 : 320}" stroke="${p[3]}" stroke-width="5" opacity=".6"/></g>`).join('')}`,
  bag: (p: Palette) =>
    `<ellipse cx="400" cy="664" rx="180" ry="22" fill="${p[3]}" opacity=".18"/><path d="M250 250h300l26 410H224z" fill="url(#o)"/><path d="M250 250l20-46h260l20 46z" fill="${p[3]}"/><path d="M270 204h260" stroke="${p[4]}" stroke-width="8" stroke-dasharray="14 10"/><circle cx="400" cy="440" r="92" fill="${p[0]}"/>${[-40, -20, 0, 20, 40].map(a => `<path d="M400 500c-12-40-12-80 0-120 12 40 12 80 0 120z" transform="rotate(${a} 400 510)" fill="${p[2]}"/>`).join('')}`,
  fruit: (p: Palette) =>
    `<ellipse cx="400" cy="640" rx="200" ry="24" fill="${p[3]}" opacity=".18"/><circle cx="330" cy="480" r="150" fill="url(#o)"/><circle cx="490" cy="500" r="130" fill="${p[2]}"/><circle cx="490" cy="500" r="130" fill="url(#h)"/><path d="M330 334c10-60 50-90 110-96-6 60-50 96-110 96z" fill="#5d8a3a"/><path d="M330 336c-4-30-4-50 6-76" stroke="${p[3]}" stroke-width="8" fill="none"/>`,
  hat: (p: Palette) =>
    `<ellipse cx="400" cy="600" rx="290" ry="50" fill="${p[3]}" opacity=".18"/><path d="M400 200L110 560c90 56 490 56 580 0z" fill="url(#o)"/>${[1, 2, 3, 4, 5, 6].map(i => `<path d="M${400 - i * 44} ${200 + i * 55}c${i * 22} ${i * 9} ${i * 66} ${i * 9} ${i * 88} 0" stroke="${p[3]}" stroke-width="3" fill="none" opacity=".35"/>`).join('')}<path d="M110 560c90 56 490 56 580 0" stroke="${p[3]}" stroke-width="8" fill="none" opacity=".7"/>`,
  silk: (p: Palette) =>
    `<path d="M120 300c140-120 240 80 380-20s140-60 200-40v260c-80-40-120 0-220 60s-240-90-360 60z" fill="url(#o)"/><path d="M120 380c140-120 240 80 380-20s140-60 200-40" stroke="${p[0]}" stroke-width="5" fill="none" opacity=".6"/><path d="M120 470c140-120 240 80 380-20s140-60 200-40" stroke="${p[0]}" stroke-width="2.5" fill="none" opacity=".6"/><g fill="${p[0]}" opacity=".7">${[
      [230, 360],
      [360, 420],
      [500, 350],
      [620, 360],
      [300, 480],
      [560, 450],
    ]
      .map(
        ([x, y]) =>
          `<g transform="translate(${x} ${y})">${[0, 72, 144, 216, 288].map(a => `<ellipse cy="-13" rx="7" ry="13" transform="rotate(${a})"/>`).join('')}</g>`,
      )
      .join('')}</g>`,
  basket: (p: Palette) =>
    `<ellipse cx="400" cy="650" rx="210" ry="26" fill="${p[3]}" opacity=".18"/><path d="M240 400C240 180 560 180 560 400" fill="none" stroke="${p[3]}" stroke-width="18"/><path d="M190 390h420l-50 256H240z" fill="url(#o)"/><g stroke="${p[3]}" stroke-width="4" opacity=".45" fill="none">${Array.from({ length: 9 }, (_, i) => `<path d="M${210 + i * 48} 396l${(4 - i) * 8} 246"/>`).join('')}${[440, 490, 540, 590].map((y, i) => `<path d="M${198 + i * 11} ${y}h${404 - i * 22}"/>`).join('')}</g><rect x="176" y="374" width="448" height="36" rx="18" fill="${p[3]}"/>`,
  flower: (p: Palette) =>
    `<ellipse cx="400" cy="668" rx="130" ry="20" fill="${p[3]}" opacity=".18"/><path d="M310 520h180l-22 146H332z" fill="${p[3]}"/><path d="M400 520c-10-120 40-200 90-260M400 470c-40-60-70-110-130-140" stroke="#6b4a33" stroke-width="11" fill="none"/>${[
      [490, 260],
      [270, 330],
      [410, 360],
      [540, 330],
      [350, 250],
      [450, 200],
    ]
      .map(
        ([x, y], i) =>
          `<g transform="translate(${x} ${y})" fill="${i % 2 ? p[2] : p[4]}">${[0, 72, 144, 216, 288].map(a => `<ellipse cy="-30" rx="20" ry="30" transform="rotate(${a})"/>`).join('')}<circle r="12" fill="#f0c866"/></g>`,
      )
      .join('')}`,
  fields: (p: Palette) =>
    `<circle cx="560" cy="270" r="74" fill="#f0c866"/><path d="M0 430l170-150 130 110 150-190 200 210 150-90v280H0z" fill="${p[4]}"/><path d="M0 500c150-60 260-20 400 0s260-40 400-10v310H0z" fill="${p[2]}"/><path d="M0 580c160-50 260 0 400 10s260-30 400-10v220H0z" fill="${p[3]}" opacity=".75"/><path d="M0 660c160-50 260 0 400 10s260-30 400-10v140H0z" fill="${p[2]}"/>`,
  lantern: (p: Palette) =>
    `<path d="M400 90v70" stroke="${p[3]}" stroke-width="8"/><path d="M330 160h140v34H330zM330 566h140v34H330z" fill="${p[3]}"/><path d="M340 194h120c120 60 150 310 0 372H340c-150-62-120-312 0-372z" fill="url(#o)"/><g fill="none" stroke="${p[0]}" stroke-width="4" opacity=".6"><path d="M400 194v372"/><path d="M362 194c-70 110-70 262 0 372M438 194c70 110 70 262 0 372"/></g><path d="M400 600v40M380 640h40l-8 100h-24z" stroke="${p[2]}" stroke-width="4" fill="${p[2]}"/>`,
  fish: (p: Palette) =>
    `<ellipse cx="400" cy="620" rx="230" ry="24" fill="${p[3]}" opacity=".18"/><path d="M130 440c90-150 300-170 420-40l110-90v260l-110-90c-120 130-330 110-420-40z" fill="url(#o)"/><circle cx="236" cy="416" r="20" fill="${p[0]}"/><circle cx="236" cy="416" r="9" fill="${p[3]}"/>${[330, 390, 450].map(x => `<path d="M${x} 380q34 60 0 120" stroke="${p[0]}" stroke-width="6" fill="none" opacity=".6"/>`).join('')}`,
  honey: (p: Palette) =>
    `${[
      [300, 300],
      [404, 300],
      [508, 300],
      [352, 390],
      [456, 390],
      [300, 480],
      [404, 480],
      [508, 480],
    ]
      .map(
        ([x, y], i) =>
          `<path transform="translate(${x} ${y})" d="M0-58l50 29v58L0 58l-50-29v-58z" fill="${i % 3 ? 'url(#o)' : p[4]}" stroke="${p[0]}" stroke-width="6"/>`,
      )
      .join(
        '',
      )}<g transform="translate(560 220)"><ellipse rx="34" ry="24" fill="${p[2]}"/><path d="M-12-22v44M8-23v46" stroke="${p[3]}" stroke-width="8"/><ellipse cx="-6" cy="-34" rx="16" ry="26" fill="${p[0]}" opacity=".8"/></g>`,
}
export type Shape = keyof typeof SHAPES
