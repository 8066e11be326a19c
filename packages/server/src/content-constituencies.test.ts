import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readContent} from './content.js';
import {writeContent} from './testing/content.js';

const options = [
  {id: 'parent', label: 'A parent'},
  {id: 'staff', label: 'Staff'},
];
const role = {id: 'role', type: 'single', label: 'I am', required: true, options};
const pick = {id: 'pick', type: 'multiple', label: 'Pick', options};
const rank = {id: 'rank', type: 'ranked', label: 'Rank', options};
const school = {
  id: 'school',
  site: 'town',
  title: 'School',
  electorate: 500,
  questions: [role, pick],
  constituencies: {question: 'role', electorates: {parent: 300}, weights: {parent: 1, staff: 2}},
};
const {constituencies} = school;

function read(record: object) {
  const folder = writeContent({consultations: {school: record}});
  try {
    return readContent(folder).consultations.get('school');
  } finally {
    rmSync(folder, {recursive: true});
  }
}

describe('constituencies in the content', () => {
  it('name a question, and may have weights and electorates', () => {
    assert.deepEqual(read(school)?.constituencies, constituencies);
    assert.deepEqual(
      read({...school, constituencies: {question: 'role'}, questions: [role, rank]})?.constituencies,
      {
        question: 'role',
      },
    );
  });

  for (const [what, change, complaint] of [
    [
      'a question that there is not',
      {constituencies: {question: 'who'}},
      'constituencies.question: must name a question of the type single',
    ],
    [
      'a question of another type',
      {constituencies: {question: 'pick'}},
      'constituencies.question: must name',
    ],
    [
      'a question that may be left out',
      {questions: [{...role, required: false}, pick]},
      'constituencies.question: must name',
    ],
    [
      'a question that is not asked of everybody',
      {questions: [pick, {...role, showIf: {question: 'pick', is: ['staff']}}]},
      'constituencies.question: must name',
    ],
    [
      'people of no constituency',
      {constituencies: {question: 'role', electorates: {cats: 3}}},
      'constituencies.electorates.cats: is no answer to "role"',
    ],
    [
      'a constituency of nobody',
      {constituencies: {question: 'role', electorates: {staff: 0}}},
      'constituencies.electorates.staff: must be 1 or more',
    ],
    [
      'a weight that is missing',
      {constituencies: {question: 'role', weights: {staff: 2}}},
      'constituencies.weights: must have a weight for "parent"',
    ],
    [
      'a vote that counts for nothing',
      {constituencies: {question: 'role', weights: {staff: 0, parent: 1}}},
      'constituencies.weights.staff: must be 1 or more',
    ],
    [
      'half a weight',
      {constituencies: {question: 'role', weights: {staff: 0.5, parent: 1}}},
      'constituencies.weights.staff: ',
    ],
    [
      'weights for a count that has none',
      {questions: [role, rank]},
      'questions.1.type: "ranked" can\'t be counted with weights',
    ],
    ['nobody who could answer', {electorate: 0}, 'electorate: must be 1 or more'],
    [
      'a day that there is not',
      {feedback: {asked: 'a', said: 'b', did: 'c', date: '2026-02-30'}},
      'feedback.date: must be a day',
    ],
    ['half a feedback', {feedback: {asked: 'a'}}, 'feedback.said: '],
  ] as const) {
    it(`refuse ${what}, with the file, the place and the reason`, () => {
      assert.throws(
        () => read({...school, ...change}),
        ({message}: Error) => message.includes(`\nconsultations/school.json: ${complaint}`),
      );
    });
  }
});
