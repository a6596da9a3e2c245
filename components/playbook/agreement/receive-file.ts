import { contentHash } from "#lib/domain/playbook/content-hash.ts";
import type { Playbook, Side } from "#lib/domain/playbook/schema.ts";

/** A playbook from a file, beside what is being signed here. */
export interface Received {
  /** The file's, with the sign-offs that stand for its very content: from the file, or from here. */
  readonly playbook: Playbook;
  /** Sides whose sign-off in the file is for another content: it was changed after they signed. */
  readonly dropped: readonly Side[];
  /** What is being signed here says something else; it would be replaced. */
  readonly replaces: boolean;
}

/** Brings a file from the other side together with what is signed here, so that neither signs twice. */
export function receiveFile(incoming: Playbook, here: Playbook | null): Received {
  const hash = contentHash(incoming);
  const isSame = here !== null && contentHash(here) === hash;
  const signOffOf = (side: Side) => {
    const candidates = [incoming.signOffs[side], isSame ? here.signOffs[side] : null];
    return candidates.find((it) => it !== null && it.hash === hash) ?? null;
  };
  const marketing = signOffOf("marketing");
  const sales = signOffOf("sales");
  return {
    playbook: { ...incoming, signOffs: { marketing, sales } },
    dropped: (["marketing", "sales"] as const).filter((side) => {
      const signOff = incoming.signOffs[side];
      return signOff !== null && signOff.hash !== hash;
    }),
    replaces: here !== null && !isSame,
  };
}
