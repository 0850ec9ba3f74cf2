// What the page offers to C++: the one object that web/bridge/*.js forward their imports to. Addresses are offsets into
// the program's memory; texts are UTF-8.

export interface CanvasHost {
  readonly gl: WebGL2RenderingContext;
  requestFrame(): void;
  wakeIn(milliseconds: number): void;
  /** An ImGuiMouseCursor. */
  setCursor(cursor: number): void;
}

export interface MirrorHost {
  patch(address: number, size: number): void;
}

export interface PageHost {
  setLocation(text: number, size: number, replace: boolean): void;
  setTitle(text: number, size: number): void;
  setLanguage(text: number, size: number, rightToLeft: boolean): void;
  setColors(text: number, size: number): void;
  setColorScheme(scheme: number): void;
  setUnsaved(unsaved: boolean): void;
  /** Stages the value; 0 when it was never set. */
  preference(key: number, size: number): number;
  setPreference(key: number, keySize: number, value: number, valueSize: number): void;
  copy(text: number, size: number): void;
  reload(): void;
  random(bytes: number, size: number): void;
}

export interface Host {
  canvas: CanvasHost;
  mirror: MirrorHost;
  page: PageHost;
}
