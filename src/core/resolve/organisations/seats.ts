/** Which names can stand for a government. */
import { normaliseName } from '../../world/names.js';
import type { World } from '../../world/world.js';
import type { Cluster } from '../shared/grouping.js';
import { isGeneric } from './organisation-name.js';

/** The seat of government that bears a name. */
export function seatNamed(name: string, world: World): Cluster['seat'] {
  const seat = world.seatOf(name);
  // "the Lodge" is another house in most texts
  if (!seat || isGeneric(normaliseName(name).split(' '))) return undefined;
  return { code: seat.country, office: seat.kind === 'organisation' };
}
