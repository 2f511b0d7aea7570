// Draws the sizes of the app icon from icons/samenspel.svg: PNG for Linux, ICO for Windows, ICNS for macOS.
import { Resvg } from '@resvg/resvg-js';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const icons = (name) => fileURLToPath(new URL(`../../icons/${name}`, import.meta.url));
const drawing = readFileSync(icons('samenspel.svg'), 'utf8');
const draw = (size) => new Resvg(drawing, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } }).render().asPng();

for (const [name, size] of [['32x32.png', 32], ['128x128.png', 128], ['128x128@2x.png', 256], ['512x512.png', 512], ['icon.png', 512]]) {
  writeFileSync(icons(name), draw(size));
}
writeFileSync(icons('icon.ico'), ico([16, 24, 32, 48, 64, 256]));
writeFileSync(icons('icon.icns'), icns([['icp4', 16], ['icp5', 32], ['ic07', 128], ['ic08', 256], ['ic09', 512], ['ic10', 1024]]));

/** A table of PNG pictures after a header of 6 bytes; 0 stands for 256. */
function ico(sizes) {
  const pictures = sizes.map(draw);
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let offset = head.length;
  sizes.forEach((size, at) => {
    const entry = 6 + 16 * at;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(pictures[at].length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += pictures[at].length;
  });
  return Buffer.concat([head, ...pictures]);
}

/** Blocks of four letters, their length and a PNG picture. */
function icns(kinds) {
  const blocks = kinds.map(([kind, size]) => {
    const picture = draw(size);
    const head = Buffer.alloc(8);
    head.write(kind, 0, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return Buffer.concat([head, picture]);
  });
  const body = Buffer.concat(blocks);
  const head = Buffer.alloc(8);
  head.write('icns', 0, 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}
