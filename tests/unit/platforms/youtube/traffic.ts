import type { Decoded, Frame } from '../../../../utils/platforms/platform.ts';
import { youtube } from '../../../../utils/platforms/youtube/platform.ts';
import { added, chat } from '../../../rooms/generated/youtube/bodies.ts';

const API = 'https://www.youtube.com/youtubei/v1';
export const CHAT = `${API}/live_chat/get_live_chat?prettyPrint=false`;
export const METADATA = `${API}/updated_metadata?prettyPrint=false`;
export const NEXT = `${API}/next?prettyPrint=false`;

export const answer = (url: string, body: object): Frame => ({
  via: 'response',
  url,
  body: JSON.stringify(body),
});
export const state = (body: object): Frame => ({
  via: 'state',
  url: 'ytInitialData',
  body: JSON.stringify(body),
});

export const answered = (url: string, body: object): Decoded => youtube.decode(answer(url, body));
/** What the chat says when it adds these items. */
export const said = (...items: readonly object[]): Decoded => answered(CHAT, chat(items.map(added)));
