interface Props {
  readonly px: number;
  /** The table's columns. */
  readonly width: number;
}

/** The room of the rows that are not drawn. */
export function Room({ px, width }: Props) {
  if (px === 0) return null;
  return (
    <tr class="list-room" aria-hidden="true">
      <td colSpan={width} style={{ height: `${px}px` }}>
        {'\u00a0'}
      </td>
    </tr>
  );
}
