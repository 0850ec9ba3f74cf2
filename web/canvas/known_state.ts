// Answers from memory what the renderer reads of the WebGL state each frame only to put it back afterwards: asking the
// context waits until the graphics process has drawn everything before it, which took most of a frame's time.

const VIEWPORT = 0x0ba2;
const SCISSOR_BOX = 0x0c10;
const BLEND_EQUATION_RGB = 0x8009;
const BLEND_EQUATION_ALPHA = 0x883d;
const BLEND_DST_RGB = 0x80c8;
const BLEND_SRC_RGB = 0x80c9;
const BLEND_DST_ALPHA = 0x80ca;
const BLEND_SRC_ALPHA = 0x80cb;

/** Watches the calls that set these values; what was never set is asked of the context. */
export function answerFromMemory(gl: WebGL2RenderingContext, canvas: HTMLCanvasElement): void {
  const known = new Map<number, number | Int32Array>();
  // A new context begins with its defaults.
  canvas.addEventListener('webglcontextlost', () => known.clear());

  const ask = gl.getParameter.bind(gl);
  gl.getParameter = (name) => known.get(name) ?? ask(name) as unknown;
  // The program's own table holds living programs alone.
  gl.isProgram = (program) => program !== null;

  watch('viewport', (...box) => known.set(VIEWPORT, Int32Array.from(box)));
  watch('scissor', (...box) => known.set(SCISSOR_BOX, Int32Array.from(box)));
  const equations = (rgb: number, alpha: number) => {
    known.set(BLEND_EQUATION_RGB, rgb);
    known.set(BLEND_EQUATION_ALPHA, alpha);
  };
  watch('blendEquation', (mode) => equations(mode, mode));
  watch('blendEquationSeparate', equations);
  const factors = (sourceRgb: number, targetRgb: number, sourceAlpha: number, targetAlpha: number) => {
    known.set(BLEND_SRC_RGB, sourceRgb);
    known.set(BLEND_DST_RGB, targetRgb);
    known.set(BLEND_SRC_ALPHA, sourceAlpha);
    known.set(BLEND_DST_ALPHA, targetAlpha);
  };
  watch('blendFunc', (source, target) => factors(source, target, source, target));
  watch('blendFuncSeparate', factors);

  type Setter = 'viewport' | 'scissor' | 'blendEquation' | 'blendEquationSeparate' | 'blendFunc' | 'blendFuncSeparate';
  function watch<Name extends Setter>(name: Name, told: (...values: Parameters<WebGL2RenderingContext[Name]>) => void): void {
    const set = gl[name].bind(gl) as (...values: Parameters<WebGL2RenderingContext[Name]>) => void;
    gl[name] = ((...values: Parameters<WebGL2RenderingContext[Name]>) => {
      told(...values);
      set(...values);
    }) as WebGL2RenderingContext[Name];
  }
}
