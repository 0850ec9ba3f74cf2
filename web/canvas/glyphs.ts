// Characters that the bundled faces lack, drawn with the faces that the browser takes for the elements' texts too, so
// that both have the same shapes and widths.
import type {GlyphHost} from '../bridge/host';
import type {Memory} from '../bridge/memory';

const family = '"Kartoteka Text", sans-serif'; // as in page.css
const ignorable = /\p{Default_Ignorable_Code_Point}/u;
const noCharacter = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/u; // controls, surrogates, private use, unassigned
const mark = /\p{M}/u;
const blank = '\u00a0';

export class Glyphs implements GlyphHost {
  private readonly canvas = document.createElement('canvas');
  private readonly context = readable(this.canvas);

  constructor(private readonly memory: Memory) {}

  draw(character: number, px: number, weight: number, measureOnly: boolean, box: number): boolean {
    const letter = String.fromCodePoint(character);
    if (ignorable.test(letter)) return this.fill(box, 0, 0, 0, 0, 0);
    const {context} = this;
    if (!context || noCharacter.test(letter)) return false;
    const font = `${weight} ${px}px ${family}`;
    this.style(font);
    // A mark stands on a blank, or the browser would put a dotted circle below it.
    const text = mark.test(letter) ? blank + letter : letter;
    const before = text === letter ? 0 : context.measureText(blank).width;
    const size = context.measureText(text);
    const advance = Math.max(0, size.width - before);
    if (measureOnly || size.actualBoundingBoxRight + size.actualBoundingBoxLeft <= 0) return this.fill(box, advance, 0, 0, 0, 0);

    const left = Math.floor(-size.actualBoundingBoxLeft - before) - 1;
    const top = Math.floor(-size.actualBoundingBoxAscent) - 1;
    // A few characters of the world are whole phrases; none needs more than this.
    const width = Math.min(Math.ceil(size.actualBoundingBoxRight - before) + 1 - left, Math.ceil(px * 16));
    const height = Math.min(Math.ceil(size.actualBoundingBoxDescent) + 1 - top, Math.ceil(px * 4));
    this.room(width, height, font);
    context.fillText(text, -left - before, -top);
    this.memory.stageBytes(new Uint8Array(context.getImageData(0, 0, width, height).data.buffer));
    return this.fill(box, advance, left, top, width, height);
  }

  /** An empty canvas of at least that size. */
  private room(width: number, height: number, font: string): void {
    const {canvas} = this;
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      this.style(font); // resizing forgets it
    } else {
      this.context!.clearRect(0, 0, canvas.width, canvas.height);
    }
  }

  private style(font: string): void {
    Object.assign(this.context!, {font, fontKerning: 'none', textRendering: 'geometricPrecision', textAlign: 'left', direction: 'ltr'});
  }

  private fill(box: number, advance: number, ...place: [left: number, top: number, width: number, height: number]): true {
    const view = this.memory.view(box, 20);
    view.setFloat32(0, advance, true);
    place.forEach((value, index) => view.setInt32(4 + index * 4, value, true));
    return true;
  }
}

/** The canvas's context; null where the browser gives back something else than what was drawn, against fingerprinting. */
function readable(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d', {willReadFrequently: true});
  if (!context) return null;
  context.fillRect(0, 0, 1, 1);
  const alpha = (x: number) => context.getImageData(x, 0, 1, 1).data[3]!;
  const honest = alpha(0) > 200 && alpha(2) < 50;
  return honest ? context : null;
}
