/** Organisations: full names, short forms and acronyms. */
import type { Mention, Rule } from '../../types.js';
import type { World } from '../../world/world.js';
import { commonSpelling } from './organisation-name.js';
import { slugOf } from '../shared/slug.js';
import { Bodies, type Body } from './bodies.js';
import { definitionsIn } from './definitions.js';
import { Cluster, fullestName, type NameForm, type Ties } from '../shared/grouping.js';
import { seatNamed } from './seats.js';

/** Ties the names of organisations. */
export function tieOrganisations(
  forms: readonly NameForm[],
  text: string,
  mentions: readonly Mention[],
  world: World,
  ties: Ties,
): void {
  if (forms.length === 0) return;
  const bodies = new Bodies(forms, world);
  for (const [acronym, { full, at, spelt }] of definitionsIn(forms, text, mentions)) {
    const body = bodies.of(acronym);
    // Letters that do not spell the name may be its acronym in another language, but not where they are known for another.
    if (spelt || (body.known === undefined && bodies.abbreviatedBy(acronym.text).length === 0))
      bodies.join(body, bodies.of(full), 'acronym', at);
  }
  bodies.complete(mentions);

  const clusters = new Map<Body, Cluster>();
  for (const body of bodies.all) {
    const { root, rule, at } = bodies.rootOf(body);
    let cluster = clusters.get(root);
    if (!cluster) {
      cluster = newCluster(root, world);
      clusters.set(root, cluster);
    }
    for (const form of body.forms) ties.tie(form, cluster, rule ?? ownRule(form, cluster, root), at);
  }
}

function newCluster(root: Body, world: World): Cluster {
  const cluster = new Cluster('organisation', fullestName(root.forms));
  cluster.seat = seatNamed(cluster.name, world);
  cluster.known = root.known;
  cluster.partial = root.known === undefined && root.words.length === 1;
  return cluster;
}

/** By which rule a name belongs to its own body. */
function ownRule(form: NameForm, cluster: Cluster, root: Body): Rule {
  const same = (a: string, b: string): boolean => commonSpelling(slugOf(a)) === commonSpelling(slugOf(b));
  if (same(form.text, cluster.name)) return 'spelling';
  return root.known === undefined ? 'short-form' : 'known-name';
}
