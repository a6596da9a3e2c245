import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useLoadDraftModel } from "#components/parts/draft-model-context.ts";
import type { ModelReadiness, ModelTrouble } from "#lib/domain/message/draft-model.ts";
import {
  askForWording,
  type RewriteInput,
  readWording,
  refuseWording,
} from "#lib/domain/message/draft-rewrite.ts";

/** How far a proposal is. What belongs to another text than the one that stands there now is over. */
export type Rewriting =
  | { readonly type: "idle" }
  | { readonly type: "asks-to-download" }
  /** `downloaded` is 0 to 1 while the model is on its way, else null. */
  | { readonly type: "working"; readonly downloaded: number | null }
  | { readonly type: "proposed"; readonly proposal: string; readonly refusal: string | null }
  | { readonly type: "stopped"; readonly why: ModelTrouble };

export interface RewritingControls {
  /** Null while it is not known, and where there is no model for this language. */
  readonly offered: boolean;
  readonly state: Rewriting;
  /** Asks for a proposal; where the model has to be downloaded first, asks about that. */
  readonly suggest: () => void;
  /** Asks for a proposal, downloading the model on the way. */
  readonly download: () => void;
  /** Ends what runs, and puts a proposal away. */
  readonly dismiss: () => void;
}

/** Other wording for one message by the browser's own model. Nothing is asked before somebody presses. */
export function useRewriting(input: RewriteInput): RewritingControls {
  const { body, language } = input;
  const load = useLoadDraftModel();
  const [shown, setShown] = useState<{ readonly of: string; readonly state: Rewriting }>(NOTHING);
  const running = useRef<AbortController | null>(null);
  const { data: readiness, refetch } = useQuery({
    queryKey: ["draft-model", language],
    queryFn: async (): Promise<ModelReadiness> =>
      (await (await load())?.readiness(language)) ?? "unavailable",
    networkMode: "always",
    retry: false,
  });
  useEffect(() => () => running.current?.abort(), []);

  const run = async () => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    const show = (state: Rewriting) => {
      if (!control.signal.aborted) setShown({ of: body, state });
    };
    show({ type: "working", downloaded: null });
    const answer = await (await load())?.answer({
      ...askForWording(input),
      language,
      signal: control.signal,
      onDownload: (share) => show({ type: "working", downloaded: share < 1 ? share : null }),
    });
    void refetch();
    if (answer === undefined) return show({ type: "stopped", why: "not-supported" });
    if (answer.type === "stopped") return show(answer);
    const proposal = readWording(answer.text, input);
    show({ type: "proposed", proposal, refusal: refuseWording(proposal, input) });
  };

  return {
    offered: readiness !== undefined && readiness !== "unavailable",
    state: shown.of === body ? shown.state : NOTHING.state,
    suggest: () => {
      if (readiness === "available") void run();
      else setShown({ of: body, state: { type: "asks-to-download" } });
    },
    download: () => void run(),
    dismiss: () => {
      running.current?.abort();
      setShown(NOTHING);
    },
  };
}

const NOTHING = { of: "", state: { type: "idle" } } as const;
