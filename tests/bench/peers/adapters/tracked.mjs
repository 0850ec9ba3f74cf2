// For peers on IndexedDB that do not say when a commit is stored, or not how durably: every writing transaction gets
// the durability asked for, and is waited for.
const pending = new Set();
let durability = 'strict';
const original = IDBDatabase.prototype.transaction;

IDBDatabase.prototype.transaction = function (stores, mode, options) {
  if (mode !== 'readwrite') return original.call(this, stores, mode, options);
  const transaction = original.call(this, stores, mode, {...options, durability});
  const end = new Promise((done) => {
    transaction.addEventListener('complete', done);
    transaction.addEventListener('abort', done);
  }).finally(() => pending.delete(end));
  pending.add(end);
  return transaction;
};

export function setDurability(strict) {
  durability = strict ? 'strict' : 'relaxed';
}

export async function stored() {
  while (pending.size > 0) await Promise.all(pending);
}
