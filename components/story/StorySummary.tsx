import { Button } from "#components/ui/Button.tsx";
import { Tag } from "#components/ui/Tag.tsx";
import type { Story } from "#lib/domain/story/story.ts";
import { inLanguage } from "./in-language.ts";

/** The two lines to read in ten seconds (R-CX-15), and whether that is an opportunity yet (R-CX-21). */
export function StorySummary(props: {
  readonly story: Story;
  /** Leads to what is missing. */
  readonly onShowMissing: () => void;
}) {
  const { summary, missing, standing, language } = props.story;
  return (
    <>
      <div className="grid gap-1 empty:hidden" {...inLanguage(language)}>
        {summary.map((line) => (
          <p key={line} className="max-w-[60ch]">
            {line}
          </p>
        ))}
      </div>
      {standing === "contact-record" && (
        <p className="text-small text-muted">
          <Tag>Contact record</Tag> Not yet an opportunity:{" "}
          <Button variant="link" onClick={props.onShowMissing}>
            {missing.length === 1 ? "one thing is missing" : `${missing.length} things are missing`}
          </Button>
        </p>
      )}
    </>
  );
}
