// One commit: one transaction that refuses to stand without its predecessor and never overwrites.
import {baseGeneration, LOG, META, META_KEY, type StoredMeta} from './connection';
import {Code, StorageError} from './outcome';
import {completion, result} from './transaction';

export interface LogRecord {
  generation: number;
  parts: Uint8Array<ArrayBuffer>[];
  strict: boolean;
  replacesTail: boolean;
}

/** Creates the transaction before it returns, so that transactions stand in the order of the calls. */
export async function append(database: IDBDatabase, record: LogRecord): Promise<void> {
  const {generation} = record;
  const transaction = database.transaction([LOG, META], 'readwrite', {durability: record.strict ? 'strict' : 'relaxed'});
  const log = transaction.objectStore(LOG);
  const complete = completion(transaction);
  let refusal: StorageError | undefined;
  const refuse = (code: Code) => {
    refusal = new StorageError(code, `generation ${generation - 1} is not stored`);
    transaction.abort();
  };
  const previous = log.getKey([generation - 1, 0]);
  previous.onsuccess = () => {
    if (previous.result !== undefined) return transaction.commit();
    const meta = transaction.objectStore(META).get(META_KEY) as IDBRequest<StoredMeta | undefined>;
    meta.onsuccess = () => {
      if (baseGeneration(meta.result) === generation - 1) return transaction.commit();
      const earlier = log.getKey(IDBKeyRange.upperBound([generation, 0], true));
      earlier.onsuccess = () => refuse(meta.result || earlier.result !== undefined ? Code.failed : Code.gone);
    };
  };
  if (record.replacesTail) log.delete(IDBKeyRange.lowerBound([generation, 0]));
  record.parts.forEach((part, index) => log.add(part, [generation, index]));
  try {
    await complete;
  } catch (cause) {
    if (refusal) throw refusal;
    if (cause instanceof DOMException && cause.name === 'ConstraintError') return ownOrConflict(database, record);
    throw cause;
  }
}

/** The generation exists: ours, when only the answer to an earlier attempt was lost; else another writer's. */
async function ownOrConflict(database: IDBDatabase, record: LogRecord): Promise<void> {
  const log = database.transaction(LOG, 'readonly').objectStore(LOG);
  const stored = (await result(log.get([record.generation, 0]))) as Uint8Array | undefined;
  const ours = record.parts[0];
  if (stored && ours && stored.length === ours.length && stored.every((byte, index) => byte === ours[index])) return;
  throw new StorageError(Code.conflict, `generation ${record.generation} was written by another tab`);
}
