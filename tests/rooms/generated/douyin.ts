/** Everything that Douyin's room and console send, as encoders of plain objects. */
export * from './douyin/frames.ts';
export * from './douyin/messages.ts';
export * from './douyin/gifts.ts';
export * from './douyin/audience.ts';
export * from './douyin/products.ts';
export * from './douyin/console.ts';
