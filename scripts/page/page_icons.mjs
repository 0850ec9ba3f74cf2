// The page's icon, an index card with its tab, as SVG and as PNG: the same rounded boxes drawn analytically, so that no
// renderer is needed and every build makes the same bytes.
import {deflateSync} from 'node:zlib';

// In a square of 1 × 1: x, y, width, height, radius, colour.
const background = [0, 0, 1, 1, 0.22, [0x4a, 0x55, 0xd6]];
const card = [
  [0.24, 0.22, 0.26, 0.2, 0.05, [0xc9, 0xce, 0xff]],
  [0.18, 0.31, 0.64, 0.46, 0.06, [0xff, 0xff, 0xff]],
  [0.26, 0.41, 0.16, 0.16, 0.08, [0x4a, 0x55, 0xd6]],
  [0.49, 0.42, 0.25, 0.045, 0.0225, [0x8d, 0x95, 0xea]],
  [0.49, 0.51, 0.18, 0.045, 0.0225, [0xc9, 0xce, 0xff]],
  [0.26, 0.645, 0.48, 0.045, 0.0225, [0xc9, 0xce, 0xff]],
];

export function iconSvg() {
  const boxes = [background, ...card].map(([x, y, width, height, radius, colour]) => {
    const [left, top, wide, high, round] = [x, y, width, height, radius].map((value) => +(value * 512).toFixed(2));
    return `<rect x="${left}" y="${top}" width="${wide}" height="${high}" rx="${round}" fill="rgb(${colour})"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${boxes.join('')}</svg>\n`;
}

/** A maskable icon has its colour up to the edges: the system cuts its own shape. */
export function iconPng(size, {maskable = false} = {}) {
  const boxes = [maskable ? [...background.slice(0, 4), 0, background[5]] : background, ...card];
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; ++y) {
    for (let x = 0; x < size; ++x) {
      rows.set(pixel(boxes, (x + 0.5) / size, (y + 0.5) / size, size), y * (size * 4 + 1) + 1 + x * 4);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // eight bits a channel, RGBA
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, {level: 9})), chunk('IEND', Buffer.alloc(0))]);
}

function pixel(boxes, x, y, size) {
  let [colour, alpha] = [[0, 0, 0], 0];
  for (const [left, top, width, height, radius, fill] of boxes) {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    const distance = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    const coverage = Math.min(1, Math.max(0, 0.5 - distance * size));
    const covered = coverage + alpha * (1 - coverage);
    if (covered > 0) colour = colour.map((value, i) => (fill[i] * coverage + value * alpha * (1 - coverage)) / covered);
    alpha = covered;
  }
  return [...colour.map(Math.round), Math.round(alpha * 255)];
}

const crcTable = Array.from({length: 256}, (_, n) => {
  for (let k = 0; k < 8; ++k) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function chunk(type, data) { // PNG, section 5.3
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  const crc = body.reduce((sum, byte) => crcTable[(sum ^ byte) & 0xff] ^ (sum >>> 8), 0xffffffff);
  framed.writeUInt32BE((crc ^ 0xffffffff) >>> 0, body.length + 4);
  return framed;
}
