/** Who appears with whom, as a graph in GEXF 1.3, which Gephi opens. */
import type { Entity, EntityId } from '../../types.js';
import type { ExportRun } from '../run/run.js';
import { attribute } from './xml.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Concordance</creator><description>Entities that share sentences</description></meta>
<graph mode="static" defaultedgetype="undirected">
<attributes class="node">
<attribute id="kind" title="kind" type="string"/>
<attribute id="mentions" title="mentions" type="integer"/>
<attribute id="documents" title="documents" type="integer"/>
</attributes>
<attributes class="edge">
<attribute id="sentences" title="sentences" type="integer"/>
<attribute id="documents" title="documents" type="integer"/>
</attributes>
<nodes>
`;

/** The graph in pieces: entities with kind, mentions and documents; an edge for each two that share sentences, weighted by these. */
export async function* gexf(run: ExportRun): AsyncGenerator<string> {
  yield HEAD;
  if (run.scope.entities) {
    const nodes = new Map<EntityId, Entity>();
    for await (const entity of run.entities()) nodes.set(entity.id, entity);
    for await (const { second } of run.pairs()) nodes.set(second.id, second);
    for (const entity of nodes.values()) yield node(entity);
  } else {
    for await (const entity of run.entities()) yield node(entity);
  }
  yield '</nodes>\n<edges>\n';
  let edges = 0;
  for await (const { first, second, sentences, documents } of run.pairs()) {
    const ends = `source="${attribute(first.id)}" target="${attribute(second.id)}"`;
    const values = value('sentences', sentences) + value('documents', documents);
    yield `<edge id="${edges++}" ${ends} weight="${sentences}"><attvalues>${values}</attvalues></edge>\n`;
  }
  yield '</edges>\n</graph>\n</gexf>\n';
}

function node({ id, name, kind, mentions, documents }: Entity): string {
  const values = value('kind', kind) + value('mentions', mentions) + value('documents', documents);
  return `<node id="${attribute(id)}" label="${attribute(name)}"><attvalues>${values}</attvalues></node>\n`;
}

function value(of: string, is: string | number): string {
  return `<attvalue for="${of}" value="${is}"/>`;
}
