import type { Result } from "../domain/failure.ts";
import { type StorageTrouble, toStorageTrouble } from "../store/storage-trouble.ts";

/** The browser could not keep something. Whatever the person typed is still on screen, and stays there (P1.2). */
export interface StorageFailure extends StorageTrouble {
  readonly type: "not-saved";
}

export type Saved<Value, Trouble = never> = Result<Value, Trouble | StorageFailure>;

/** Runs a write to the browser's database and types its failure. */
export async function keep<Value>(write: () => Promise<Value>): Promise<Saved<Value>> {
  try {
    return { ok: true, value: await write() };
  } catch (error) {
    return { ok: false, failure: toStorageFailure(error) };
  }
}

/** A failed write to the browser's database, typed. */
export function toStorageFailure(error: unknown): StorageFailure {
  return { type: "not-saved", ...toStorageTrouble(error) };
}
