import { squeeze } from "./insert-text.ts";
import type { EditorElements } from "./read/find-editors.ts";
import { textIn } from "./read-text.ts";

/** Texts of editors that the sidebar knows: it put them there, or somebody had them read. In memory only. */
export interface KnownTexts {
  /**
   * Remembers a text of this editor. A subject of null is none of ours to speak of.
   *
   * @returns its mark, by which the sidebar tells it from every other text.
   */
  readonly keep: (editor: EditorElements, body: string, subject: string | null) => number;
  /** The marks of those that stand in the editor now, word for word; more may stand around them. */
  readonly standingIn: (editor: EditorElements) => readonly number[];
}

export function createKnownTexts(): KnownTexts {
  const known: { readonly id: string; readonly body: string; readonly subject: string | null }[] =
    [];
  return {
    keep: ({ id }, body, subject) => known.push({ id, body: squeeze(body), subject }),
    standingIn({ id, body, subject }) {
      // Nothing is looked at in an editor that the sidebar has had nothing to do with.
      const now = known.some((it) => it.id === id) ? squeeze(textIn(body)) : "";
      return known.flatMap((it, place) =>
        it.id === id &&
        now.includes(it.body) &&
        (it.subject === null || it.subject === (subject?.value ?? ""))
          ? [place + 1]
          : [],
      );
    },
  };
}
