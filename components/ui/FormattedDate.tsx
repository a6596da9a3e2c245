import { absoluteTime, type Place } from "./format-time.ts";

/** A moment in the reader's language and zone. `at` is ISO 8601 or epoch milliseconds. */
export function FormattedDate(
  props: Place & {
    readonly at: string | number;
    readonly show?: "date" | "time" | "date-time";
  },
) {
  const at = new Date(props.at);
  if (Number.isNaN(at.getTime())) return null;
  return (
    <time dateTime={at.toISOString()}>
      {absoluteTime(at.getTime(), props, props.show ?? "date-time")}
    </time>
  );
}
