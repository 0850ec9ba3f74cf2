// What scripts/page puts beside the program.
import assert from 'node:assert/strict';
import test from 'node:test';
import {crc32, inflateSync} from 'node:zlib';

import {Output, digest} from '../../scripts/page/output.mjs';
import {iconPng, iconSvg} from '../../scripts/page/page_icons.mjs';
import {precacheManifest} from '../../scripts/page/precache.mjs';

test('a file under assets/ changes its name with its content', () => {
  const output = new Output();
  const first = output.addHashed('page.js', 'a');
  const second = output.addHashed('page.js', 'b');
  assert.match(first, /^page-[0-9a-f]{10}\.js$/);
  assert.notEqual(first, second);
  assert.equal(output.names.get('page.js'), `assets/${second}`);
});

test('the precache names every file with its integrity, and a revision where the name has none', () => {
  const output = new Output();
  output.add('index.html', '<!doctype html>');
  output.addHashed('page.js', 'a');
  const entries = JSON.parse(precacheManifest(output));
  assert.deepEqual(entries.map(({url}) => url), [...output.files.keys()].sort());
  for (const {url, revision, integrity} of entries) {
    assert.equal(integrity, `sha384-${digest('sha384', output.files.get(url), 'base64')}`);
    assert.equal(revision === null, url.startsWith('assets/'));
  }
});

test('page icons are whole PNG files of the size asked for, and the maskable one has no clear corner', () => {
  for (const [size, maskable, corner] of [[192, false, 0], [64, true, 255]]) {
    const png = iconPng(size, {maskable});
    const chunks = new Map();
    for (let at = 8; at < png.length;) {
      const length = png.readUInt32BE(at);
      const body = png.subarray(at + 4, at + 8 + length);
      if (crc32) assert.equal(crc32(body), png.readUInt32BE(at + 8 + length));
      chunks.set(body.subarray(0, 4).toString(), body.subarray(4));
      at += length + 12;
    }
    assert.equal(chunks.get('IHDR').readUInt32BE(0), size);
    const pixels = inflateSync(chunks.get('IDAT'));
    assert.equal(pixels.length, size * (size * 4 + 1));
    assert.equal(pixels[4], corner);
  }
  assert.match(iconSvg(), /^<svg [^>]+viewBox="0 0 512 512">/);
});
