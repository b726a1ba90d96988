import { table } from '../table.ts';

/** The words of the warehouse. */
export const warehouse = table(
  {
    title: '数据仓库 ClickHouse',
    says: '默认没有。一个浏览器装不下的时候，把结束的场次发到你们自己的 ClickHouse：你自己的和长期保留的场次，事件、每分钟、标记、讲解和指标。除了这里填的地址，播间数不向任何地方发请求。在浏览器里删除一场，不会删仓库里的。',
    url: '地址',
    urlSays: '例如 https://clickhouse.example:8443；本机可以用 http://localhost:8123',
    database: '数据库',
    user: '用户名',
    password: '密码',
    passwordKnown: '已记住，不改就留空',
    keep: '关闭浏览器后仍记住密码（存在这台电脑上，没有加密）',
    cluster: '集群名（没有集群就留空）',
    viewers: '带上观众的哈希',
    viewersSays: '有了它，仓库才能自己数出互动人数、跨场次合并。哈希不能还原成账号。',
    automatic: '场次结束后自动发送：没打开看板时在后台标签页里发，没发成就在下次打开看板时补上',
    save: '保存并检查连接',
    saved: '已保存',
    forget: '移除',
    forgotten: '已移除，密码和网站权限也一并删除；仓库里的数据不动。',
    checking: '正在连接…',
    ready: '已连上 ClickHouse {version}，表和视图齐全。',
    notReady: '已连上 ClickHouse {version}，还缺表或视图。',
    make: '建表和视图',
    making: '正在建表…',
    made: '表和视图建好了。',
    send: '发送还没有发过的场次',
    sending: '正在发送…',
    cancel: '取消',
    cancelled: '已停下；下次从停下的地方接着发，不会重复。',
    sent: '发送了 {count} 场。',
    nothing: '没有要发送的场次：你自己的和长期保留的场次，结束超过 10 分钟的都在仓库里了。',
    failed: '没有发完：{reason}已发的不会重复，改好后再点发送，从停下的地方继续。',
    failedAlone: '自动发送到数据仓库没有完成：{reason}',

    problem_address:
      '地址要以 https:// 开头，只有本机（localhost、127.0.0.1）可以用 http://：否则密码和数据会在路上被看到。',
    problem_notAllowed: '浏览器没有允许播间数访问这个地址。请点“保存并检查连接”，在浏览器询问时选择允许。',
    problem_unreachable:
      '连不上这个地址：服务器没开、端口不对、证书不被信任，或者网络断了。请核对地址和端口（HTTP 接口通常是 8443 或 8123）。',
    problem_login: '用户名或密码不对，或者密码没有记住。请重新填写密码。',
    problem_rights:
      '这个用户没有权限。请让管理员允许它在这个数据库里建表和写入（CREATE、ALTER、INSERT、SELECT）。',
    problem_missing: '数据库或表还不在。请点“建表和视图”。',
    problem_older: '仓库里的表是旧版本建的，少了几列。请点“建表和视图”，会补上缺的列，不动数据。',
    problem_oldServer: '这个 ClickHouse 太旧，不认识要用的列或函数。请升级（测试用的是 26.7）。',
    problem_full: '服务器暂时收不下：磁盘或内存不够，或者正忙。请稍后再发，或请管理员腾出空间。',
    problem_noServer: '这个地址有回应，但不像 ClickHouse 的 HTTP 接口。请核对地址和端口。',
    problem_other: '服务器拒绝了。',
    said: '服务器说：{said}',
  },
  {
    title: 'ClickHouse warehouse',
    says: 'None by default. When one browser is not enough, broadcasts that are over are sent to a ClickHouse of your own: yours and those kept for good, with events, minutes, marks, explanations and figures. Roomtally sends requests nowhere but to the address given here. Deleting a broadcast in the browser does not delete it there.',
    url: 'Address',
    urlSays: 'As in https://clickhouse.example:8443; on this computer http://localhost:8123 will do',
    database: 'Database',
    user: 'User',
    password: 'Password',
    passwordKnown: 'Remembered; leave empty to keep it',
    keep: 'Remember the password when the browser is closed (on this computer, unencrypted)',
    cluster: 'Name of the cluster (empty for none)',
    viewers: 'With viewers’ hashes',
    viewersSays:
      'Only with these can the warehouse count who interacted, and across broadcasts. No account can be told from a hash.',
    automatic:
      'Send each broadcast by itself once it is over: in a tab in the background while no dashboard is open; what fails is made up for when one is next opened',
    save: 'Save and check',
    saved: 'Saved',
    forget: 'Remove',
    forgotten: 'Removed, with password and permission; what the warehouse holds stays.',
    checking: 'Connecting…',
    ready: 'Connected to ClickHouse {version}; tables and views are there.',
    notReady: 'Connected to ClickHouse {version}; tables or views are missing.',
    make: 'Create tables and views',
    making: 'Creating tables…',
    made: 'Tables and views are there.',
    send: 'Send what was not sent yet',
    sending: 'Sending…',
    cancel: 'Cancel',
    cancelled: 'Stopped. The next sending goes on from here; nothing is doubled.',
    sent: '{count} sent.',
    nothing:
      'Nothing to send: of your own broadcasts and those kept for good, the warehouse has all that ended more than 10 minutes ago.',
    failed:
      'Not all was sent: {reason} Nothing is doubled: once that is mended, send again, and it goes on from here.',
    failedAlone: 'Sending to the warehouse by itself did not succeed: {reason}',

    problem_address:
      'The address must begin with https://; only this computer (localhost, 127.0.0.1) may do with http://: else password and data could be read on the way.',
    problem_notAllowed:
      'The browser was not allowed to reach this address. Choose “Save and check”, and allow it when the browser asks.',
    problem_unreachable:
      'Nobody answers at this address: the server is down, the port is another, its certificate is not trusted, or the network is gone. Check address and port (usually 8443 or 8123).',
    problem_login:
      'User or password are wrong, or the password was not remembered. Type the password in again.',
    problem_rights:
      'This user may not do that. Have an administrator allow it to create tables and to write in this database (CREATE, ALTER, INSERT, SELECT).',
    problem_missing: 'The database or its tables are not there yet. Choose “Create tables and views”.',
    problem_older:
      'The tables were created by an older version and lack columns. Choose “Create tables and views”: it adds what is missing and leaves the data alone.',
    problem_oldServer:
      'This ClickHouse is too old: it does not know the columns or functions that are needed. Upgrade it (tests use 26.7).',
    problem_full:
      'The server cannot take it now: disk or memory are short, or it is busy. Send later, or have an administrator make room.',
    problem_noServer:
      'Something answers at this address, but not as ClickHouse’s HTTP interface would. Check address and port.',
    problem_other: 'The server refused.',
    said: 'The server says: {said}',
  },
);
