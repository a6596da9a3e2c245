import { absoluteTime, type Place, relativeTime } from "./format-time.ts";

/** "3 minutes ago", with the exact moment as tooltip. `at` is ISO 8601 or epoch milliseconds. */
export function RelativeTime(
  props: Place & { readonly at: string | number; readonly now: number },
) {
  const at = new Date(props.at);
  if (Number.isNaN(at.getTime())) return null;
  return (
    <time dateTime={at.toISOString()} title={absoluteTime(at.getTime(), props, "date-time")}>
      {relativeTime(at.getTime(), props.now, props.locale)}
    </time>
  );
}
