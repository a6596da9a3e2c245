import { lazy, Suspense } from "react";
import type { MailBlankProps } from "#components/mail/blank/MailBlank.tsx";
import { Boundary } from "#components/ui/Boundary.tsx";
import { BrokenPart } from "./BrokenPart.tsx";

const MailBlank = lazy(async () => ({
  default: (await import("#components/mail/blank/MailBlank.tsx")).MailBlank,
}));

/** What stands beside a page of mail without a record. Fetched when it is first needed. */
export function MailPart(props: MailBlankProps) {
  return (
    <Boundary
      fallback={(error, retry) => <BrokenPart part="This page" error={error} onRetry={retry} />}
    >
      <Suspense>
        <MailBlank key={props.turn} {...props} />
      </Suspense>
    </Boundary>
  );
}
