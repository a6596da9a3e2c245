import { lazy, Suspense } from "react";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { type FirstTouchText, messageOf, toMedium } from "./first-touch-text.ts";

const WhatsAppLink = lazy(async () => ({
  default: (await import("./WhatsAppLink.tsx")).WhatsAppLink,
}));

/** The message in the hand of the person who sends it elsewhere. */
export function CopyMessage(props: {
  readonly values: FirstTouchText;
  readonly snapshot: RecordSnapshot;
}) {
  const { values, snapshot } = props;
  const { subject, body } = messageOf(values);
  const hasNumber = (snapshot.phone ?? "").trim() !== "";
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <CopyButton
        label="Copy"
        text={body.trim()}
        disabledReason={body.trim() === "" ? "There is no message to copy yet." : null}
      />
      {subject.trim() !== "" && (
        <CopyButton variant="quiet" label="Copy subject" text={subject.trim()} />
      )}
      {toMedium(values.medium) === "chat" && hasNumber && body.trim() !== "" && (
        <Suspense fallback={null}>
          <WhatsAppLink snapshot={snapshot} text={body.trim()} />
        </Suspense>
      )}
    </div>
  );
}
