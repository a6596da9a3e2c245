import { useLiveQuery } from "dexie-react-hooks";
import { failureToWords } from "#components/data/failure-words.ts";
import { useHandrail } from "#components/data/handrail-context.tsx";
import type { RecordKey } from "#lib/domain/record.ts";
import { readRefused } from "#lib/store/outbox-view.ts";
import { DetailLine } from "./DetailLine.tsx";

/** What should have followed from a miss and was refused, as this browser has seen it within the last day. */
export function RefusedStep({ record, crm }: { readonly record: RecordKey; readonly crm: string }) {
  const { store } = useHandrail();
  const refused = useLiveQuery(() => readRefused(store, record), [store, record]);
  if (refused === undefined || refused === null) return null;
  const { what, rest } = refused.isTask ? TASK : ALL;
  return (
    <DetailLine term="Next step">
      {`${crm} refused ${what}: ${failureToWords(refused.failure, crm).title} ${rest}`}
    </DetailLine>
  );
}

const TASK = { what: "the task for the next step", rest: "Everything else was written." } as const;
const ALL = {
  what: "the next step",
  rest: "Nothing was written: the lead stays overdue until somebody answers.",
} as const;
