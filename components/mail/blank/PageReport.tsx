import { useQuery } from "@tanstack/react-query";
import { Button } from "#components/ui/Button.tsx";
import { CopyButton } from "#components/ui/CopyButton.tsx";
import { Section } from "#components/ui/Section.tsx";
import { Skeleton } from "#components/ui/Skeleton.tsx";
import type { Missing } from "../mail-state.ts";
import { useAskPage } from "../page-asker.tsx";
import { type Hits, reportText } from "./report-text.ts";

/** What a report about this page would say: in plain sight before anything can be copied. */
export function PageReport({ missing }: { readonly missing: Missing }) {
  const askPage = useAskPage();
  const { data, isFetching, refetch } = useQuery({
    queryKey: ["count-hits"],
    queryFn: async (): Promise<Hits | null> => {
      const answer = await askPage({ type: "count-hits" });
      return answer.type === "hits" ? answer.hits : null;
    },
    // The numbers of now: the page may have changed since somebody looked last.
    staleTime: 0,
    gcTime: 0,
    retry: false,
    networkMode: "always",
  });
  return (
    <Section title="Report about this page">
      {data === undefined && <Skeleton label="Counting" lines={[60, 60, 60]} />}
      {data === null && (
        <div className="grid justify-items-start gap-2">
          <p role="status">The page did not answer. Reload it, then try again.</p>
          <Button disabledReason={isFetching ? "Counting." : null} onClick={() => void refetch()}>
            Count again
          </Button>
        </div>
      )}
      {data != null && (
        <div className="grid justify-items-start gap-2">
          <p className="max-w-[60ch]">
            How often each thing that Handrail looks for stands on this page. This is all that the
            report holds: numbers, no text, no names, no addresses. Handrail sends it nowhere; copy
            it for whoever looks after Handrail at your company.
          </p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what is longer than its box is scrolled by keys too.
            tabIndex={0}
            className="max-h-60 w-full overflow-auto rounded-md bg-sunken px-2 py-1 text-small forced-colors:border"
          >
            {reportText(missing, data)}
          </pre>
          <CopyButton label="Copy" text={reportText(missing, data)} />
        </div>
      )}
    </Section>
  );
}
