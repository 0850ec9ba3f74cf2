// The border between C++ (src/platform/web/images.cpp, pictures.cpp) and pictures: what C++ calls, and what it is answered with.

/** The imports of src/platform/web/image_imports.h. */
export interface ImagesHost {
  makeSquare(request: number, file: number, side: number): void;
  load(request: number, key: number, size: number, longest: number, premultiplied: boolean): void;
  upload(request: number): void;
  drop(request: number): void;
}

/** The exports of src/platform/web/images.cpp and pictures.cpp. */
export interface ImagesExports {
  _kt_images_on_made(request: number, outcome: number, bytes: number): void;
  _kt_images_on_loaded(request: number, width: number, height: number): void;
}
