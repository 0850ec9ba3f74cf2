// In the page, and in a peer's worker: takes orders ([task, parameters]) one by one and answers with what they measured.
import {Peer} from 'peer';

import {tasks} from './work.mjs';

const peer = new Peer();

globalThis.order = async (task, parameters) => {
  if (task === 'start') return peer.start();
  if (task === 'open') return peer.open();
  return tasks[task](peer, parameters);
};

if ('importScripts' in globalThis) {
  addEventListener('message', async ({data: {task, parameters}}) => {
    try {
      postMessage({result: await globalThis.order(task, parameters)});
    } catch (cause) {
      postMessage({error: String(cause?.stack ?? cause)});
    }
  });
}
