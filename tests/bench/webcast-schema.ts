/** A field of a message: its number, what it holds, and whether it comes again and again. */
export interface Field {
  readonly number: number;
  readonly name: string;
  readonly type: 'uint64' | 'bool' | 'string' | 'bytes' | (string & {});
  readonly repeated: boolean;
}

/** The messages of ByteDance's rooms by name, as what is known of them says; peers decode all of these fields. */
export type Schema = Readonly<Record<string, readonly Field[]>>;

/** Written `number name type`, a list with `[]` behind its type. */
const fields = (...written: readonly string[]): readonly Field[] =>
  written.map((one) => {
    const [number = '', name = '', type = ''] = one.split(' ');
    return { number: Number(number), name, type: type.replace('[]', ''), repeated: type.endsWith('[]') };
  });

const common = '1 common Common';

export const SCHEMA: Schema = {
  Response: fields(
    '1 messages Message[]',
    '2 cursor string',
    '4 now uint64',
    '5 internal_ext string',
    '8 heartbeat uint64',
    '9 need_ack bool',
  ),
  Message: fields('1 method string', '2 payload bytes', '3 msg_id uint64', '6 is_history bool'),
  Common: fields('1 method string', '2 msg_id uint64', '3 room_id uint64', '4 create_time uint64'),
  User: fields('1 id uint64', '3 nickname string', '38 display string', '46 sec_uid string'),
  Gift: fields('5 id uint64', '10 combo bool', '11 type uint64', '12 diamonds uint64', '16 name string'),
  WebcastChatMessage: fields(common, '2 user User', '3 content string', '15 event_time uint64'),
  WebcastMemberMessage: fields(common, '2 user User', '3 member_count uint64', '10 action uint64'),
  WebcastLikeMessage: fields(common, '2 count uint64', '3 total uint64', '5 user User'),
  WebcastGiftMessage: fields(
    common,
    '2 gift_id uint64',
    '4 group_count uint64',
    '5 repeat_count uint64',
    '6 combo_count uint64',
    '7 user User',
    '9 repeat_end uint64',
    '11 group_id uint64',
    '15 gift Gift',
    '17 send_type uint64',
    '29 total_count uint64',
  ),
  WebcastSocialMessage: fields(
    common,
    '2 user User',
    '4 action uint64',
    '6 follow_count uint64',
    '8 share_count uint64',
  ),
  WebcastRoomUserSeqMessage: fields(
    common,
    '3 total uint64',
    '7 total_user uint64',
    '8 total_user_text string',
    '10 online_text string',
    '11 total_views_text string',
  ),
  WebcastControlMessage: fields(common, '2 action uint64'),
};

/** What of the schema is a message of a room, named by its method. */
export const METHODS = Object.keys(SCHEMA).filter((name) => name.startsWith('Webcast'));
