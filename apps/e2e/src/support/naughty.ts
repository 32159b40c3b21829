import listed from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };

/** Texts that have broken software like ours before: empty, long, odd Unicode, other languages' code, formulas, paths. */
const OURS: readonly string[] = [
  '', ' ', '\t\n\r', 'undefined', 'null', 'NaN', 'true', '0', '-1', '1e309', '1/0', '٣', '½', '9223372036854775808', '0x7f',
  "'", '"', '`', "''", "Robert'); drop table person; --", "' or '1'='1", '1; select pg_sleep(5)', '$1', '\\', '\\\\', "E'\\x'", '%', '_', '%_%', '*', '?', '(', ')', '[', '{', '}', '{{name}}', '${7*7}', '#{7*7}', '<%= 7*7 %>',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', '&lt;b&gt;', '<!--', ']]>', '<svg/onload=alert(1)>',
  '=1+1', '+1', '-1+cmd|calc', '@SUM(A1)', '../../etc/passwd', '/dev/null', 'C:\\con', 'file:///etc/passwd', 'http://169.254.169.254/',
  'é', 'e\u0301', 'ﬁ', 'Œuvre', 'İstanbul', 'ß', 'ǅ', 'Ω', 'Ω', '田中', '👩‍👩‍👧‍👦', '🇫🇷', '\u202eabc', '\u200b', '\ufeff', '\u0007', '\u001b[31m', '\u2028', '\uffff', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢', 'ا', '\u0000', '\ud800', 'a\u0000b',
  'x'.repeat(255), 'x'.repeat(10_000), '\n'.repeat(1_000), '💥'.repeat(5_000), 'a@b', '@', 'a@b.fr\r\nBcc: c@d.fr', '2026-02-30', '0000-00-00', '99:99', 'Europe/Nowhere', '#ggg', 'xn--80ak6aa92e', '__proto__', 'constructor', 'toString', 'hasOwnProperty',
];

/** Ours, and those that people have collected from software of every kind. */
export const NAUGHTY: readonly string[] = [...new Set([...OURS, ...listed])];
