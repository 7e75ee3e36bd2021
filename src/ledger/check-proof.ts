import { isConsistent, isIncluded } from '#methods/merkle-proof.ts';
import { isRecord } from '#model/claim-shape.ts';
import type { ConsistencyProof, InclusionProof, TreeHead } from '#model/log.ts';
import { verifierOf } from './key.ts';
import { headTextOf } from './seal.ts';

type Proof = InclusionProof | ConsistencyProof;

/**
 * What is wrong with a proof, or undefined: whether its path leads where it says, and whether its head is of that log, size and root and
 * signed by the key. Nothing of the store that made it is asked.
 *
 * @param key the side's, base64; without it the head's signature is not checked
 */
export function faultOfProof(proof: unknown, key?: string): string | undefined {
  if (!isProof(proof)) return 'neither an inclusion nor a consistency proof';
  const path = proof.path.map(bytesOf);
  const [size, root] = proof.kind === 'inclusion' ? [proof.size, proof.root] : [proof.to, proof.toRoot];
  const tree = { size, root: bytesOf(root) };
  const leads =
    proof.kind === 'inclusion'
      ? isIncluded(bytesOf(proof.hash), proof.sequence - 1, tree, path)
      : isConsistent({ size: proof.from, root: bytesOf(proof.fromRoot) }, tree, path);
  if (!leads) return 'the path does not lead to the root';
  return faultOfHead(proof.head, { side: proof.side, size, root }, key);
}

function faultOfHead(
  head: TreeHead | undefined,
  { side, size, root }: Pick<TreeHead, 'side' | 'size' | 'root'>,
  key: string | undefined,
): string | undefined {
  if (!head) return key === undefined ? undefined : 'no signed head';
  if (head.side !== side || head.size !== size || head.root !== root) return 'the head is of another tree';
  if (key !== undefined && !verifierOf(key)?.fits(headTextOf(head), head.signature))
    return 'the head is not signed by that key';
  return undefined;
}

function isProof(proof: unknown): proof is Proof {
  if (!isRecord(proof)) return false;
  const { kind, side, path, head } = proof;
  const texts = kind === 'inclusion' ? ['hash', 'root'] : ['fromRoot', 'toRoot'];
  const counts = kind === 'inclusion' ? ['sequence', 'size'] : ['from', 'to'];
  return (
    (kind === 'inclusion' || kind === 'consistency') &&
    typeof side === 'string' &&
    Array.isArray(path) &&
    path.every((node) => typeof node === 'string') &&
    texts.every((name) => typeof proof[name] === 'string') &&
    counts.every((name) => Number.isSafeInteger(proof[name])) &&
    (head === undefined || (isRecord(head) && typeof head.signature === 'string'))
  );
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex, 'hex');
