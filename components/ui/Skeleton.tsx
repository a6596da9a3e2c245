/**
 * The shape of what comes, shown only when it takes longer than 200 ms. `lines` are widths in percent.
 * `label` says what is awaited.
 */
export function Skeleton(props: { readonly label: string; readonly lines: readonly number[] }) {
  return (
    <div role="status" aria-label={props.label} className="appear-late grid gap-3 py-1">
      <span className="sr-only">{props.label}</span>
      {props.lines.map((width, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are the same from start to end.
          key={index}
          aria-hidden
          className="block h-3 rounded-sm bg-hover"
          style={{ inlineSize: `${width}%` }}
        />
      ))}
    </div>
  );
}
