import { useHandrail } from "#components/data/handrail-context.tsx";
import { ReviewBanner } from "#components/parts/ReviewBanner.tsx";
import { Notice } from "#components/ui/Notice.tsx";

/** What one should know about the playbook in force before working on it; often nothing. */
export function PlaybookNotices() {
  const { playbook } = useHandrail();
  if (playbook.origin !== "shipped") return <ReviewBanner />;
  return (
    <Notice tone="info" title="Nobody has signed a playbook here yet.">
      Handrail works by its own starter: a place to begin, and not your agreement.{" "}
      <a href="#playbook/agree" className="text-accent underline underline-offset-2">
        Agree on yours
      </a>
    </Notice>
  );
}
