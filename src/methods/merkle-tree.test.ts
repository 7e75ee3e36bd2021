import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isConsistent, isIncluded } from './merkle-proof.ts';
import { createMerkleTree } from './merkle-tree.ts';

/** The eight leaves of the reference vectors of Certificate Transparency, and the roots of the trees of the first n of them. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('the roots are those of the published vectors', () => {
  const tree = createMerkleTree();
  assert.equal(tree.root().toString('hex'), ROOTS[0]);
  for (const [index, leaf] of LEAVES.entries()) {
    tree.push(Buffer.from(leaf, 'hex'));
    assert.equal(tree.root().toString('hex'), ROOTS[index + 1]);
  }
  for (const [size, root] of ROOTS.entries()) assert.equal(tree.root(size).toString('hex'), root);
});

const SIZE = 70;
const tree = createMerkleTree();
const data = (index: number): Buffer => Buffer.from(`leaf ${index}`);
for (let index = 0; index < SIZE; index += 1) tree.push(data(index));
const at = (size: number) => ({ size, root: tree.root(size) });

test('every leaf of every size is proven included, and nothing else is', () => {
  for (let size = 1; size <= SIZE; size += 1)
    for (let index = 0; index < size; index += 1) {
      const path = tree.inclusion(index, size);
      assert.ok(isIncluded(data(index), index, at(size), path));
      assert.ok(!isIncluded(data(index + 1), index, at(size), path));
      assert.ok(!isIncluded(data(index), index, at(size), [...path, tree.root()]));
      if (path.length > 0) assert.ok(!isIncluded(data(index), index, at(size), path.slice(1)));
      if (size > 1) assert.ok(!isIncluded(data(index), (index + 1) % size, at(size), path));
    }
});

test('every size is proven the beginning of every later one, and no other tree is', () => {
  const other = createMerkleTree();
  for (let index = 0; index < SIZE; index += 1) other.push(data(index === 0 ? 1 : index));
  for (let to = 0; to <= SIZE; to += 1)
    for (let from = 0; from <= to; from += 1) {
      const proof = tree.consistency(from, to);
      assert.ok(isConsistent(at(from), at(to), proof), `${from} ${to}`);
      if (from === 0) continue;
      const forged = { size: from, root: other.root(from) };
      assert.ok(!isConsistent(forged, at(to), proof));
      assert.ok(!isConsistent(forged, at(to), other.consistency(from, to)));
      assert.ok(!isConsistent(at(from), at(to), [...proof, tree.root()]));
      if (proof.length > 0) assert.ok(!isConsistent(at(from), at(to), proof.slice(1)));
    }
});

test('a changed byte of a proof is noticed', () => {
  for (const [from, to] of [
    [6, 7],
    [16, 70],
    [33, 69],
  ] as const) {
    const proof = tree.consistency(from, to);
    for (const [place, node] of proof.entries()) {
      const changed = Buffer.from(node);
      changed[place % 32]! ^= 1;
      assert.ok(
        !isConsistent(
          at(from),
          at(to),
          proof.map((one) => (one === node ? changed : one)),
        ),
      );
    }
  }
});
