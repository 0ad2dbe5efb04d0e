/** Sentences in which the benchmark's documents are written; slots in braces are filled with names. */

/** `p` person, `s` the surname of the person last named, `c` country, `d` demonym, `l` place, `o` organisation. */
export const OPENINGS: readonly string[] = [
  'It was a long day for {p}, who arrived in {l} shortly before the talks with {o} were due to begin.',
  'Officials from {c} and {c} met in {l} on Tuesday, the first such meeting in two and a half years.',
  '{p} of {o} said in {l} that the {d} delegation had brought a proposal of its own.',
  'For {c}, the summit in {l} came at a pressing moment, after a difficult week for its negotiators.',
];

export const SENTENCES: readonly string[] = [
  '{s} wasted no time in describing what had happened as “an effort by {c} and its friends to have it their own way.”',
  'A host of other leaders – from countries including {c}, {c}, {c} and {c} – also travelled to {l}.',
  '{o} is a regional group formed by {c} and {c} as a counterweight to the influence of {o}.',
  '“We highly appreciate the position of our {d} friends,” {s} said at the start of the talks with {p}.',
  'The {d} economy grew faster than that of {c}, according to figures that {o} published in {l}.',
  'So far, {c} has refrained from saying openly what its {d} neighbours expected, and {s} did not press the point.',
  '{p}, who joined {o} after studying in {l}, declined to comment on the report.',
  'What is more, alongside {c}, it has helped {c} to offset the cost by buying more of its oil and gas.',
  'In fact, {s} and {p} held a three-way meeting with {p}, which is thought to be part of a plan to build a line through {l}.',
  'Nobody expected the matter to be settled in an afternoon, and it was not.',
  'The road from {l} to {l} was closed for most of the week because of the rain.',
  'Ties with {c} – and the question of who pays for them – will likely be the first thing on the list.',
  '{o} and {o} signed an agreement worth $340 million, the largest of its kind since 2011.',
  'By the evening the square was empty again, and the last of the buses had left for the border.',
  'A spokeswoman for {o}, {p}, told reporters that {d} and {d} experts would meet again in {l} in March.',
  'But the countries that attended are important for another reason: this region is where {c} wants to build next.',
  'Prices rose by 4.2 per cent, and then, as {s} had warned, they rose again.',
  '{s} spoke for an hour without notes and took no questions.',
];
