import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMark, hashOfCode, inGroups, makeCode, markOf, readCode } from './code.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('a code is read however it is typed over from a letter', () => {
  const code = makeCode('code');
  const ways = [
    code,
    inGroups(code),
    inGroups(code).replaceAll('-', ' '),
    ` ${code.toLowerCase()} `,
    code.replaceAll('0', 'o').replaceAll('1', 'l'),
    code.replaceAll('1', 'I'),
    `https://samen.example.nl/wijkbudgetten/3/stemmen#${code}`,
  ];
  for (const typed of ways) assert.deepEqual(readCode(typed), { kind: 'code', code }, typed);
  assert.match(inGroups(code), /^(\w{4}-){3}\w{4}$/);
});

test('any one wrong character in a code is noticed', () => {
  const code = makeCode('code');
  for (let place = 0; place < code.length; place++) {
    for (const other of alphabet) {
      if (other === code[place]) continue;
      const typed = code.slice(0, place) + other + code.slice(place + 1);
      const read = readCode(typed);
      assert.ok('refused' in read || read.kind === 'receipt', typed);
    }
  }
});

test('any two characters that changed places are noticed', () => {
  for (let round = 0; round < 50; round++) {
    const code = makeCode('code');
    for (let one = 0; one < code.length; one++) {
      for (let other = one + 1; other < code.length; other++) {
        const characters = [...code];
        [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
        const typed = characters.join('');
        if (typed === code) continue;
        const read = readCode(typed);
        assert.ok('refused' in read || read.kind === 'receipt', `${code} as ${typed}`);
      }
    }
  }
});

test('what is too short, too long, empty or of other characters is told apart from a code', () => {
  const code = makeCode('code');
  assert.deepEqual(readCode(code.slice(1)), { refused: 'wrong-length', characters: 15 });
  assert.deepEqual(readCode(`${code}7`), { refused: 'wrong-length', characters: 17 });
  assert.deepEqual(readCode(code.replace(/^./, 'U')), { refused: 'mistyped' });
  assert.deepEqual(readCode(' - '), { refused: 'no-code' });
});

test('a receipt is known from a code, and leads to the mark of its ballot', () => {
  const receipt = makeCode('receipt');
  assert.deepEqual(readCode(receipt), { kind: 'receipt', code: receipt });
  const mark = findMark(inGroups(receipt).toLowerCase());
  assert.equal(mark, markOf(hashOfCode(receipt)));
  assert.match(String(mark), /^(\w{4} ){2}\w{4}$/);
  assert.deepEqual(findMark(makeCode('code')), { refused: 'not-a-receipt' });
  assert.deepEqual(findMark('onzin'), { refused: 'wrong-length', characters: 5 });
});

test('marks lie in the order of the published list', () => {
  const hashes = Array.from({ length: 200 }, () => hashOfCode(makeCode('receipt')));
  assert.deepEqual([...hashes].sort().map(markOf), hashes.map(markOf).sort());
});
