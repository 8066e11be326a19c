import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {manifest as poll} from '@civic-widgets/poll/manifest.js';
import {customPropertiesIn} from './sources.js';
import {elements, eventClasses, sourceText, tokens, type Element} from './manifests.js';

/** Events that come from a control inside by themselves, and leave the shadow root. */
const composed = ['input', 'click', 'keydown', 'keyup', 'focusin', 'focusout'];

/** Attributes that every element has and some of ours explain. */
const globalAttributes = ['lang', 'dir'];

describe('The documentation of the elements', () => {
  it('says of each public thing what it is', (t) => {
    const things = elements.flatMap(({tag, declaration}) => [
      {name: tag, description: declaration.description},
      ...(declaration.members ?? []).map(({name, description}) => ({name: `${tag}.${name}`, description})),
      ...named(tag, 'attribute', declaration.attributes),
      ...named(tag, 'event', declaration.events),
      ...named(tag, 'slot', declaration.slots),
      ...named(tag, 'part', declaration.cssParts),
      ...named(tag, 'custom property', declaration.cssProperties),
      ...named(tag, 'state', declaration.cssStates),
    ]);
    const ofEvents = eventClasses.flatMap(({name, description, members = []}) => [
      {name, description},
      ...members.map((one) => ({name: `${name}.${one.name}`, description: one.description})),
    ]);
    const undocumented = [...things, ...ofEvents, ...tokens]
      .filter(({description}) => !description?.trim())
      .map(({name}) => name);
    t.diagnostic(
      `${elements.length} elements, ${things.length - elements.length} public members, ${eventClasses.length} event classes, ` +
        `${tokens.length} tokens; undocumented: ${undocumented.length}`,
    );
    assert.deepEqual(undocumented, []);
  });

  it('names every event that an element dispatches', () => {
    eachElement(({declaration, events}) => missing(events, namesOf(declaration.events)));
  });

  it('names no event that an element never dispatches', () => {
    eachElement(({declaration, events}) => missing(namesOf(declaration.events), [...events, ...composed]));
  });

  it('names every slot, and none that is not there', () => {
    eachElement(({declaration, slots}) => differences(slots, namesOf(declaration.slots)));
  });

  it('names every part, and none that is not there', () => {
    eachElement(({declaration, parts}) => differences(parts, namesOf(declaration.cssParts)));
  });

  it('names every state for styling, and none that is not there', () => {
    eachElement(({declaration, states}) => differences(states, namesOf(declaration.cssStates)));
  });

  it('names every custom property that an element reads beside the tokens', () => {
    eachElement(({declaration, customProperties}) =>
      missing(customProperties, [...namesOf(declaration.cssProperties), ...tokens.map(({name}) => name)]),
    );
  });

  it('names no custom property that neither the element nor one inside it reads', () => {
    eachElement((element) => missing(namesOf(element.declaration.cssProperties), readInside(element)));
  });

  it('names no attribute that stands for no property', () => {
    eachElement(({declaration}) => {
      const fields = namesOf(declaration.members);
      const idle = (declaration.attributes ?? []).filter(
        ({fieldName}) => !fieldName || !fields.includes(fieldName),
      );
      return missing(namesOf(idle), globalAttributes);
    });
  });

  it('shows each token that elements read, and no other', () => {
    assert.deepEqual(
      differences(
        new Set(customPropertiesIn(sourceText('packages/ui/src/tokens.styles.ts'))),
        tokens.map(({name}) => name),
      ),
      [],
    );
  });

  it('has the attributes that the loader knows of a widget', () => {
    const declaration = elements.find(({tag}) => tag === poll.tag)?.declaration;
    assert.deepEqual(missing(poll.attributes, namesOf(declaration?.attributes)), []);
  });
});

interface Named {
  readonly name: string;
  readonly description?: string | undefined;
}

function named(tag: string, what: string, list: readonly Named[] = []): Named[] {
  return list.map(({name, description}) => ({name: `${tag} ${what} ${name || '(default)'}`, description}));
}

function namesOf(list: readonly {readonly name: string}[] | undefined): string[] {
  return (list ?? []).map(({name}) => name);
}

/** Asserts of every element that there is nothing wrong with it. */
function eachElement(findWrong: (element: Element) => readonly string[]): void {
  assert.ok(elements.length > 0);
  const wrong = elements.map((element) => [element.tag, findWrong(element)] as const);
  assert.deepEqual(Object.fromEntries(wrong.filter(([, found]) => found.length > 0)), {});
}

function missing(wanted: Iterable<string>, there: readonly string[]): string[] {
  return [...wanted].filter((name) => !there.includes(name)).map((name) => name || '(default)');
}

function differences(there: ReadonlySet<string>, documented: readonly string[]): string[] {
  return [
    ...missing(there, documented).map((name) => `${name} is not documented`),
    ...missing(documented, [...there]).map((name) => `${name} is documented, but not there`),
  ];
}

/** The custom properties that an element reads, and those that the elements in its templates read. */
function readInside({customProperties, tags}: Element, seen = new Set<string>()): string[] {
  const inner = elements.filter(({tag}) => tags.has(tag) && !seen.has(tag));
  for (const {tag} of inner) seen.add(tag);
  return [...customProperties, ...inner.flatMap((element) => readInside(element, seen))];
}
