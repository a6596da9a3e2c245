import { clsx } from "clsx";
import { useState } from "react";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useOwners } from "#components/data/use-live.ts";
import { Button } from "#components/ui/Button.tsx";
import { FormattedDate } from "#components/ui/FormattedDate.tsx";
import { Name } from "#components/ui/Name.tsx";
import { HANDOFF_FIELDS, isHandoffField } from "#lib/domain/handoff-field.ts";
import { displayText } from "#lib/domain/text/display-text.ts";

/** Longer text than this is clipped until it is asked for. In UTF-16 units. */
const CLIPPED_FROM = 160;

/** What a field holds, as people read it: names instead of ids, the reader's own date. */
export function FieldValue(props: {
  readonly field: string;
  readonly value: string | null;
  readonly connectionId: string;
  /** "Yours", for the button that shows all of it. */
  readonly whose: string;
}) {
  const { field, value } = props;
  const { locale, timeZone, playbook } = useHandrail();
  const owners = useOwners(props.connectionId);
  if (value === null || value === "") return <span className="text-muted">Empty</span>;
  switch (kindOf(field, value)) {
    case "owner":
      return <Name text={owners.find(({ id }) => id === value)?.name ?? value} unknown="Nobody" />;
    case "datetime":
      return <FormattedDate at={value} locale={locale} timeZone={timeZone} />;
    case "date":
      return <FormattedDate at={value} show="date" locale={locale} timeZone="UTC" />;
    case "text":
    case "long-text": {
      const leadType = playbook.leadTypes.find(({ id }) => field === "leadType" && id === value);
      return <LongText text={displayText(leadType?.label ?? value)} whose={props.whose} />;
    }
  }
}

/** What the CRM holds in a date field need not be a date. */
function kindOf(field: string, value: string) {
  const kind = isHandoffField(field) ? HANDOFF_FIELDS[field].kind : "text";
  const isDate = kind === "date" || kind === "datetime";
  return isDate && Number.isNaN(Date.parse(value)) ? "text" : kind;
}

function LongText({ text, whose }: { text: string; whose: string }) {
  const [all, setAll] = useState(false);
  const isLong = text.length > CLIPPED_FROM || text.split("\n").length > 3;
  return (
    <>
      <bdi className={clsx("whitespace-pre-wrap", isLong && !all ? "line-clamp-3" : "block")}>
        {text}
      </bdi>
      {isLong && (
        <Button
          variant="link"
          className="text-small"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Show less" : `Show all of ${whose.toLowerCase()}`}
        </Button>
      )}
    </>
  );
}
