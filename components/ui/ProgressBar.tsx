/**
 * A bar that fills in the colour of what is under way: the browser's own may be green, which stands for what
 * was sent. Without a value it shows that nobody knows how much is left.
 */
export function ProgressBar(props: {
  /** The element whose words name it. */
  readonly labelledBy: string;
  readonly value?: number;
  readonly max?: number;
}) {
  const { labelledBy, ...amount } = props;
  return (
    <progress
      aria-labelledby={labelledBy}
      {...amount}
      className="h-2 w-full max-w-120 appearance-none overflow-hidden rounded-sm border border-control forced-color-adjust-none [&::-webkit-progress-bar]:bg-surface [&::-webkit-progress-value]:bg-accent"
    />
  );
}
