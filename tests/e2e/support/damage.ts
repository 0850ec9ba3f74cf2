// Damages what the page has stored, behind its back, as a failing disk or another program would; then closes it.
import type {Page} from '@playwright/test';

export type Wound =
  | 'middle of the log' | 'missing record' | 'end of the log' | 'segment' | 'lost segment' | 'meta' | 'strange values'
  | 'generation beside the meta' | 'stray key'
  | 'files alone' | 'no stores' | 'no log store';

export async function damageStorage(page: Page, wound: Wound): Promise<void> {
  await page.goto(new URL('licences.txt', page.url()).href); // else the program would make missing stores again at once
  await page.evaluate(async (kind) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const flip = (bytes: Uint8Array, at: number): Uint8Array => {
      bytes[at]! ^= 4;
      return bytes;
    };
    const database = await done(indexedDB.open('kartoteka'));
    const store = (name: string): IDBObjectStore => database.transaction(name, 'readwrite').objectStore(name);
    const part = async (which: 'middle' | 'last'): Promise<[IDBValidKey, Uint8Array]> => {
      const keys = await done(store('log').getAllKeys());
      const key = keys[which === 'last' ? keys.length - 1 : keys.length - 2]!;
      return [key, (await done(store('log').get(key))) as Uint8Array];
    };
    const segment = async (): Promise<Uint8Array> => new Uint8Array(await ((await done(store('base').get(0))) as Blob).arrayBuffer());
    switch (kind) {
      case 'middle of the log':
      case 'end of the log': {
        const [key, bytes] = await part(kind === 'end of the log' ? 'last' : 'middle');
        await done(store('log').put(flip(bytes, bytes.length >> 1), key));
        break;
      }
      case 'missing record': {
        const [key] = await part('middle');
        await done(store('log').delete(key));
        break;
      }
      case 'segment': {
        // A bit of the head, so that no page of the database is hit.
        const bytes = flip(await segment(), 17);
        await done(store('base').put(new Blob([bytes as Uint8Array<ArrayBuffer>]), 0));
        break;
      }
      case 'lost segment':
        await done(store('base').delete(0));
        break;
      case 'meta': {
        const meta = (await done(store('meta').get('base'))) as {generation: number; bytes: Uint8Array};
        await done(store('meta').put({...meta, bytes: flip(meta.bytes, 20)}, 'base'));
        break;
      }
      case 'generation beside the meta': {
        const meta = (await done(store('meta').get('base'))) as {generation: number};
        await done(store('log').clear());
        await done(store('meta').put({...meta, generation: meta.generation + 1000}, 'base'));
        break;
      }
      case 'files alone':
        for (const name of ['log', 'base', 'meta']) await done(store(name).clear());
        await done(store('files').put(new Blob(['x']), '0'.repeat(64)));
        break;
      case 'no stores':
      case 'no log store': {
        const version = database.version;
        database.close();
        await new Promise<void>((resolve, reject) => {
          const deleting = indexedDB.deleteDatabase('kartoteka');
          deleting.onsuccess = () => resolve();
          deleting.onerror = () => reject(deleting.error);
        });
        const opening = indexedDB.open('kartoteka', version);
        const stores = kind === 'no stores' ? [] : ['base', 'meta', 'files'];
        opening.onupgradeneeded = () => stores.forEach((name) => opening.result.createObjectStore(name));
        (await done(opening)).close();
        break;
      }
      case 'stray key':
        await done(store('log').put(new Uint8Array(1), [Number.MAX_SAFE_INTEGER - 9, 0]));
        break;
      case 'strange values':
        await done(store('base').put('no Blob', 0));
        await done(store('meta').put(7, 'base'));
        break;
    }
    database.close();
  }, wound);
  await page.close();
}
