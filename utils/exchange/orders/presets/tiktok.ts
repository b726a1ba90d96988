import type { PlatformId } from '../../../units.ts';
import type { OrderPreset } from '../preset.ts';

/** TikTok Shop Seller Center › Orders › Export: a line for each SKU, below a line that explains the columns. */
export const tiktokShop: OrderPreset = {
  id: 'tiktok',
  name: { zh: 'TikTok Shop', en: 'TikTok Shop' },
  platform: 'tiktok' as PlatformId,
  clock: 'local',
  columns: {
    order: ['Order ID'],
    paidAt: ['Paid Time'],
    createdAt: ['Created Time'],
    amount: ['SKU Subtotal After Discount', 'Order Amount'],
    status: ['Order Substatus', 'Order Status'],
    refund: ['Order Refund Amount'],
    refundedAt: ['Cancelled Time'],
    productId: ['Product ID', 'SKU ID'],
    productName: ['Product Name'],
    count: ['Quantity'],
    buyer: ['Buyer Username'],
  },
  perOrder: ['Order Amount', 'Order Refund Amount'],
};
