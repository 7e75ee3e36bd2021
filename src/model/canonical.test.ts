import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical.ts';

/** RFC 8785, appendix B: the bits of a double, and how it is written. */
const NUMBERS = {
  '0000000000000000': '0',
  '8000000000000000': '0',
  '0000000000000001': '5e-324',
  '8000000000000001': '-5e-324',
  '7fefffffffffffff': '1.7976931348623157e+308',
  ffefffffffffffff: '-1.7976931348623157e+308',
  '4340000000000000': '9007199254740992',
  c340000000000000: '-9007199254740992',
  '4430000000000000': '295147905179352830000',
  '44b52d02c7e14af5': '9.999999999999997e+22',
  '44b52d02c7e14af6': '1e+23',
  '44b52d02c7e14af7': '1.0000000000000001e+23',
  '444b1ae4d6e2ef4e': '999999999999999700000',
  '444b1ae4d6e2ef4f': '999999999999999900000',
  '444b1ae4d6e2ef50': '1e+21',
  '3eb0c6f7a0b5ed8c': '9.999999999999997e-7',
  '3eb0c6f7a0b5ed8d': '0.000001',
  '41b3de4355555553': '333333333.3333332',
  '41b3de4355555554': '333333333.33333325',
  '41b3de4355555555': '333333333.3333333',
  '41b3de4355555556': '333333333.3333334',
  '41b3de4355555557': '333333333.33333343',
  becbf647612f3696: '-0.0000033333333333333333',
  '43143ff3c1cb0959': '1424953923781206.2',
};

test('numbers are written as RFC 8785, appendix B, has them', () => {
  for (const [bits, written] of Object.entries(NUMBERS))
    assert.equal(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), written);
  for (const bits of ['7fffffffffffffff', '7ff0000000000000'])
    assert.throws(() => canonicalJson(Buffer.from(bits, 'hex').readDoubleBE()), TypeError);
});

test('strings and literals are written as RFC 8785, 3.2.2, has them', () => {
  const given = String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`;
  assert.equal(
    canonicalJson(JSON.parse(given)),
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test('members are sorted by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const written = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
  assert.deepEqual(Object.keys(JSON.parse(written)), [
    '1',
    '\r',
    '\u0080',
    '\u00f6',
    '\u20ac',
    '\u{1f600}',
    '\ufb33',
  ]);
  assert.ok(written.startsWith('{"\\r":0,"1":0,"\u0080":0,'));
});

test('half a surrogate pair has no canonical form, and members that are undefined are left out', () => {
  assert.throws(() => canonicalJson(['\ud83d']), TypeError);
  assert.throws(() => canonicalJson({ '\ude00': 1 }), TypeError);
  assert.equal(canonicalJson({ b: undefined, a: 1 }), '{"a":1}');
});

test('a value has one form however its members stand, and whatever it would say of itself', () => {
  const inOrder = { a: [{ b: '\\ud', c: 'ж' }], d: 0 };
  assert.equal(canonicalJson({ d: 0, a: [{ c: 'ж', b: '\\ud' }] }), canonicalJson(inOrder));
  assert.equal(canonicalJson(inOrder), String.raw`{"a":[{"b":"\\ud","c":"ж"}],"d":0}`);
  assert.equal(canonicalJson({ at: new Date(0) }), '{"at":{}}');
  assert.throws(() => canonicalJson({ a: 1, b: [Number.POSITIVE_INFINITY] }), TypeError);
  assert.throws(() => canonicalJson([undefined]), TypeError);
});
