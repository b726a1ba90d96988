/** What a text may be that a stranger writes: what runs somewhere, what turns other text around, what names a property. */
export const HOSTILE: readonly string[] = [
  '<script>window.ran=1</script>',
  '"><img src=x onerror="window.ran=1">',
  "'-->]]></style></title></svg><svg onload='window.ran=1'>",
  'javascript:window.ran=1//${window.ran=1}{{constructor}}',
  '=HYPERLINK("http://x.example","y")',
  "@SUM(1+9)*cmd|' /C calc'!A0",
  '+1-2',
  '__proto__',
  'constructor',
  'toString',
  '\u202Egnp.exe \u2066\u2067\u2068 \u061Cשלום',
  '\u200B\u200D\uFEFF\u2060\u00AD',
  'a\u0300\u0301\u0302'.repeat(30),
  '\uDBFF\uDFFF👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'line\nbreak\r\n\ttab\u2028\u2029"quote", comma; \\ \u0000\u0007\u001B[31m',
  '%s%n%00../../etc/passwd',
  '长'.repeat(150),
];

/** A name without a gap that no field was made for: a message of ten such names has a million letters. */
export const ENDLESS = 'W'.repeat(100_000);
