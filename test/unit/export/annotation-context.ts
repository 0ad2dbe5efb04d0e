/** Of the W3C's context for Web Annotations, the terms that the export uses: tests load nothing from a network. */
const iri = (id: string): object => ({ '@id': id, '@type': '@id' });
const typed = (id: string, type: string): object => ({ '@id': id, '@type': type });
const INTEGER = 'xsd:nonNegativeInteger';

export const ANNOTATION_CONTEXT = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    identifying: 'oa:identifying',
    classifying: 'oa:classifying',
    tagging: 'oa:tagging',
    describing: 'oa:describing',
    body: iri('oa:hasBody'),
    target: iri('oa:hasTarget'),
    source: iri('oa:hasSource'),
    selector: iri('oa:hasSelector'),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: typed('oa:start', INTEGER),
    end: typed('oa:end', INTEGER),
    value: 'rdf:value',
    label: 'rdfs:label',
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  },
};
