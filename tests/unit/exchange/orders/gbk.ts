/** A file as 千牛 writes it, in GBK, which Node cannot encode: two orders of invented people. */
export const QIANNIU_GBK = Uint8Array.from(
  atob(
    'tqm1pbHgusUswvK80rvh1LHD+yzC8rzS06a4trv1v+4swvK80sq1vMrWp7i2vfC27iy2qbWl17TMrCzK1bv1yMvQ1cP7LMrVu/W1' +
      '2Na3ICzBqs+1yta7+iy2qbWltLS9qMqxvOQstqm1pbi2v+7KsbzkICyxprG0serM4iAssaaxtNfcyv3BvyzNy7/uvfC27go9IjE5' +
      'MzA2Nzk4NTgxNzA2NDciLLC1usW74dSxvNcsMTI4LjAwLDEyOC4wMCy9u9LXs8m5piywtbrF0NXD+7zXLLC1usW12Na3vNcsJzE4' +
      'NjAwMDAwMDAxLDIwMjYtMDQtMjQgMTI6MDU6MDAsMjAyNi0wNC0yNCAxMjowNjowMCy0ury+s8TJwCwyLDAuMDAKPSIxOTMwNjc5' +
      'ODU4MTcwNjQ4IiywtbrFu+HUsdLSLDU5LjkwLDU5LjkwLL270te52LHVLLC1usXQ1cP70tIssLW6xbXY1rfS0iwnMTg2MDAwMDAw' +
      'MDIsMjAyNi0wNC0yNCAxMjowNzowMCwstLq8vrOkv+MsMSwwLjAwCg==',
  ),
  (character) => character.charCodeAt(0),
);
