// The canvas's size in CSS and device pixels, the person's preferences, and the WebGL context's loss and return.
import type {Exports} from '../bridge/program';
import {answerFromMemory} from './known_state';

const queries = {
  dark: '(prefers-color-scheme: dark)',
  reducedMotion: '(prefers-reduced-motion: reduce)',
  forcedColors: '(forced-colors: active)',
} as const;

export function createContext(canvas: HTMLCanvasElement): WebGL2RenderingContext | null {
  const gl = canvas.getContext('webgl2', {alpha: false, depth: false, stencil: false, antialias: false, preserveDrawingBuffer: false});
  if (gl) answerFromMemory(gl, canvas);
  return gl;
}

export function watchSurface(canvas: HTMLCanvasElement, exports: Exports): void {
  let width = 0, height = 0;

  const report = () => exports._kt_set_surface(width, height, width > 0 ? canvas.width / width : 1, document.hidden ? 0 : 1);
  const resized = (cssWidth: number, cssHeight: number, deviceWidth: number, deviceHeight: number) => {
    width = cssWidth;
    height = cssHeight;
    if (canvas.width !== deviceWidth) canvas.width = deviceWidth;
    if (canvas.height !== deviceHeight) canvas.height = deviceHeight;
    report();
  };

  const observer = new ResizeObserver((entries) => {
    const entry = entries[entries.length - 1]!;
    const {width: cssWidth, height: cssHeight} = entry.contentRect;
    const device = entry.devicePixelContentBoxSize?.[0];
    const ratio = window.devicePixelRatio;
    resized(cssWidth, cssHeight, device?.inlineSize ?? Math.round(cssWidth * ratio),
      device?.blockSize ?? Math.round(cssHeight * ratio));
  });
  try {
    observer.observe(canvas, {box: 'device-pixel-content-box'});
  } catch {
    observer.observe(canvas);
  }
  document.addEventListener('visibilitychange', report);

  const media = Object.fromEntries(Object.entries(queries).map(([name, query]) => [name, matchMedia(query)])) as
    Record<keyof typeof queries, MediaQueryList>;
  const reportMedia = () => exports._kt_set_media(
    Number(media.dark.matches), Number(media.reducedMotion.matches), Number(media.forcedColors.matches));
  for (const list of Object.values(media)) list.addEventListener('change', reportMedia);
  reportMedia();

  canvas.addEventListener('webglcontextlost', (event) => event.preventDefault());
  canvas.addEventListener('webglcontextrestored', () => exports._kt_context_restored());
}
