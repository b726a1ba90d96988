/** Why a file of orders cannot be read: a key of the interface's words. */
export type OrdersReason = 'notTable' | 'tooLarge' | 'empty' | 'protected';

export class OrdersRefused extends Error {
  readonly reason: OrdersReason;

  constructor(reason: OrdersReason) {
    super(reason);
    this.reason = reason;
  }
}
