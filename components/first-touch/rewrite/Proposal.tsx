import { clsx } from "clsx";
import { Button } from "#components/ui/Button.tsx";
import type { Finding } from "#lib/domain/finding.ts";
import type { RewriteInput } from "#lib/domain/message/draft-rewrite.ts";
import { Verdict } from "../Verdict.tsx";

/** Two wordings of one message, what the check says of the new one, and the choice. */
export function Proposal(
  props: RewriteInput & {
    readonly proposal: string;
    readonly findings: readonly Finding[];
    readonly onUse: () => void;
    readonly onKeep: () => void;
  },
) {
  const { body, proposal, language, findings } = props;
  return (
    <div className="grid gap-2 border-accent border-s-2 ps-3">
      <h3 className="font-semibold">Other wording</h3>
      <div className="grid gap-3 min-[480px]:grid-cols-2">
        <Wording label="Yours" text={body} language={language} isOriginal />
        <Wording label="Proposed" text={proposal} language={language} />
      </div>
      <Verdict findings={findings} />
      {findings.length > 0 && (
        <ul className="grid list-disc gap-0.5 ps-4">
          {findings.map((finding) => (
            <li key={finding.id} className="max-w-[60ch]">
              {finding.message}
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={props.onUse}>Use this wording</Button>
        <Button variant="quiet" onClick={props.onKeep}>
          Keep mine
        </Button>
      </div>
    </div>
  );
}

/** The original stands right above in a narrow frame, so it is repeated only where there is room beside. */
function Wording(props: {
  readonly label: string;
  readonly text: string;
  readonly language: "en" | "ar";
  readonly isOriginal?: true;
}) {
  const isOriginal = props.isOriginal === true;
  return (
    <figure
      className={clsx("content-start gap-0.5", isOriginal ? "hidden min-[480px]:grid" : "grid")}
    >
      <figcaption className="text-small text-muted">{props.label}</figcaption>
      <blockquote
        lang={props.language}
        dir={props.language === "ar" ? "rtl" : "ltr"}
        className={clsx("max-w-[60ch] whitespace-pre-wrap break-words", isOriginal && "text-muted")}
      >
        {props.text}
      </blockquote>
    </figure>
  );
}
