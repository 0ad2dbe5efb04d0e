import { expect } from 'chai';
import { bCubed } from '../../tools/evaluate/b-cubed.js';
import { scoreHarbour } from '../../tools/evaluate/harbour.js';
import { loadHarbour, plainHarbour } from '../harbour/harbour.js';
import { forgotten, insideWords, ofSeveralKinds, untidy } from '../layouts/faults.js';
import { knowledge } from './recognise/model.js';

const documents = loadHarbour();

describe('the example corpus', () => {
  it('is what the marked documents are without their marks', () => {
    expect(plainHarbour()).to.deep.equal(new Map(documents.map(({ name, text }) => [name, text])));
  });

  it('has 30 to 40 documents of ten genres and of 150 to 500 words', () => {
    expect(documents.length).to.be.within(30, 40);
    expect(new Set(documents.map(({ genre }) => genre)).size).to.equal(10);
    for (const { name, text } of documents) expect(text.trim().split(/\s+/u).length, name).to.be.within(150, 500);
  });

  it('is marked tidily', () => {
    expect(untidy(documents)).to.deep.equal([]);
    expect(insideWords(documents)).to.deep.equal([]);
    expect(documents.flatMap(forgotten)).to.deep.equal([]);
    const mentions = documents.flatMap(document => document.mentions);
    expect(ofSeveralKinds([{ ...documents[0]!, mentions }])).to.deep.equal([]);
  });

  it('has two of one surname, a company under four names, and a country under demonym and capital', () => {
    const names = (slug: string) =>
      new Set(
        documents.flatMap(({ text, mentions }) =>
          mentions.filter(({ entity }) => entity === slug).map(({ start, end }) => text.slice(start, end)),
        ),
      );
    expect([...names('castellan')]).to.include.members([
      'Castellan Marine Terminals plc',
      'CMT',
      'Castellan',
      'Brightwater Ports',
    ]);
    for (const person of ['adrian', 'teresa']) expect([...names(person)]).to.include('Pellow');
    expect([...names('portugal')]).to.include.members(['Portugal', 'Portuguese']);
    expect([...names('lisbon')]).to.include('Lisbon');
  });

  it('is read right, and better as one corpus than each document by itself', () => {
    const { names, alone, groups } = scoreHarbour(documents, knowledge());
    expect(names.all.f1).to.be.at.least(95);
    expect(names.all.f1).to.be.above(alone.all.f1 + 1);
    expect(groups.f1).to.be.at.least(95);
  });
});

describe('the score of groups', () => {
  const grouped = (...pairs: string[]) => pairs.map(pair => ({ given: pair[0]!, gold: pair[1]! }));

  it('is whole where groups are alike, whatever they are called', () => {
    expect(bCubed(grouped('ax', 'ax', 'by'))).to.deep.equal({ precision: 100, recall: 100, f1: 100 });
    expect(bCubed([])).to.deep.equal({ precision: 0, recall: 0, f1: 0 });
  });

  it('loses precision where two are put together, and recall where one is split', () => {
    const together = bCubed(grouped('ax', 'ax', 'ay', 'ay'));
    expect([together.precision, together.recall]).to.deep.equal([50, 100]);
    const split = bCubed(grouped('ax', 'ax', 'bx', 'bx'));
    expect([split.precision, split.recall]).to.deep.equal([100, 50]);
  });
});
