/** A row of the console's table of goods, as a browser tells its text. */
export const row = (...cells: readonly string[]): string => cells.join('\t');

export const HEAD = row('商品信息', '商品点击人数', '支付金额', '操作');

export const goods = (title: string, clickers: number, sales: string, operation: string): string =>
  row(`${title}\n¥59.90`, String(clickers), sales, `${operation}\n更多`);

/** The table: rows of which each is a place of its own. */
export const table = (...rows: readonly string[]): string => rows.join('\f\n');
