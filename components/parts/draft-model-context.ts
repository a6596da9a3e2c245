import { createContext, useContext } from "react";
import type { DraftModel } from "#lib/domain/message/draft-model.ts";

/** Loads the browser's own language model; null where there is none. */
export type LoadDraftModel = () => Promise<DraftModel | null>;

const DraftModelContext = createContext<LoadDraftModel>(async () => null);

export const DraftModelProvider = DraftModelContext.Provider;

export function useLoadDraftModel(): LoadDraftModel {
  return useContext(DraftModelContext);
}
