import { create } from "zustand";

/** A draft of ours that stands in an editor of the page beside us. */
export interface InsertedDraft {
  /** `recordKeyToString` of the record that it was written for. */
  readonly record: string;
  readonly draftId: string;
  /** Of its text on the page, which says by it whether the text still stood when it was sent. */
  readonly mark: number;
  readonly angle: { readonly id: string; readonly heading: string } | null;
  /** As the log keeps them. */
  readonly words: string;
  /** What stood in the form. */
  readonly values: Readonly<Record<string, string>>;
}

/** What this screen knows of the mail being written beside it. In memory only, and gone with the screen. */
export interface MailWork {
  /** By the editor's id. */
  readonly inserted: Readonly<Record<string, InsertedDraft>>;
  /** The draft that was logged from outside its form; the form empties itself and forgets it. */
  readonly loggedDraft: string | null;
  /** Whether the form is to lead to the words of a message that was sent; it does and forgets it. */
  readonly asksForWords: boolean;
  readonly set: (change: Partial<Omit<MailWork, "set">>) => void;
  readonly keepInserted: (editorId: string, draft: InsertedDraft) => void;
}

export const useMailWork = create<MailWork>()((set) => ({
  inserted: {},
  loggedDraft: null,
  asksForWords: false,
  set: (change) => set(change),
  keepInserted: (editorId, draft) =>
    set(({ inserted }) => ({ inserted: { ...inserted, [editorId]: draft } })),
}));
