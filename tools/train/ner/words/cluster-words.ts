import { seededRandom } from '../../random';
import type { WordVectors } from './word-vectors';

const rounds = 12;

/** Parts a set of unit vectors into at most `groups` by spherical k-means; returns each member's group. */
function partVectors(
  vectors: Float32Array,
  size: number,
  members: readonly number[],
  groups: number,
  random: () => number,
): number[] {
  if (members.length <= groups) return members.map((_, index) => index);
  const centers = new Float32Array(groups * size);
  for (let group = 0; group < groups; group++) {
    const member = members[Math.floor(random() * members.length)]!;
    centers.set(vectors.subarray(member * size, (member + 1) * size), group * size);
  }
  let assigned = members.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    assigned = members.map((member) => nearest(vectors, member * size, centers, size, groups));
    centers.fill(0);
    for (const [index, group] of assigned.entries()) {
      const from = members[index]! * size;
      for (let i = 0; i < size; i++) centers[group * size + i]! += vectors[from + i]!;
    }
    for (let group = 0; group < groups; group++) toUnit(centers, group * size, size);
  }
  return assigned;
}

function nearest(vectors: Float32Array, from: number, centers: Float32Array, size: number, groups: number): number {
  let best = -Infinity;
  let found = 0;
  for (let group = 0; group < groups; group++) {
    let product = 0;
    const to = group * size;
    for (let i = 0; i < size; i++) product += vectors[from + i]! * centers[to + i]!;
    if (product > best) {
      best = product;
      found = group;
    }
  }
  return found;
}

function toUnit(values: Float32Array, start: number, size: number): void {
  let square = 0;
  for (let i = start; i < start + size; i++) square += values[i]! ** 2;
  const length = Math.sqrt(square) || 1;
  for (let i = start; i < start + size; i++) values[i]! /= length;
}

/** Paths of group numbers, from coarse to fine, one per word: each group is parted again by the next branching number. */
export function clusterWords({ words, vectors }: WordVectors, branching: readonly number[], seed: number): number[][] {
  const size = vectors.length / words.length;
  for (let word = 0; word < words.length; word++) toUnit(vectors, word * size, size);
  const random = seededRandom(seed);
  const paths: number[][] = words.map(() => []);
  let groups: number[][] = [words.map((_, word) => word)];
  for (const branches of branching) {
    groups = groups.flatMap((members) => {
      const parts: number[][] = Array.from({ length: branches }, () => []);
      for (const [index, part] of partVectors(vectors, size, members, branches, random).entries()) {
        paths[members[index]!]!.push(part);
        parts[part]!.push(members[index]!);
      }
      return parts.filter((part) => part.length > 0);
    });
  }
  return paths;
}
