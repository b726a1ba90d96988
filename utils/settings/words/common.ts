import { table } from '../table.ts';

export const common = table(
  { product: '播间数', room: '直播间', console: '商家后台', online: '在线' },
  { product: 'Roomtally', room: 'Room', console: 'Console', online: 'Online' },
);
