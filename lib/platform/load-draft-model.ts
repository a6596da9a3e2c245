import type { DraftModel } from "../domain/message/draft-model.ts";

/** The browser's own language model, null where it brings none; its code is fetched when it is asked for. */
export async function loadDraftModel(): Promise<DraftModel | null> {
  const { createBuiltInModel } = await import("./built-in-model.ts");
  return createBuiltInModel(globalThis);
}
