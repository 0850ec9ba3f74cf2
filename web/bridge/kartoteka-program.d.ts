// Emscripten's output, resolved by the bundler to the build folder's kartoteka.js.
declare module 'kartoteka-program' {
  export default function createKartoteka(options: object): Promise<object>;
}
