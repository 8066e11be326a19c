import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import ts from 'typescript';

/** What the sources of an element do that somebody outside can use, as far as it stands there to be read. */
export interface Doing {
  readonly slots: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
  /** The events that it dispatches. */
  readonly events: ReadonlySet<string>;
  readonly states: ReadonlySet<string>;
  /** The public custom properties that its styles read. */
  readonly customProperties: ReadonlySet<string>;
  /** The tags in its templates. */
  readonly tags: ReadonlySet<string>;
}

/** Reads an element's file and all that it imports of its own package, up to the files of other elements. */
export function readDoing(file: string, isElement: (file: string) => boolean): Doing {
  const files = new Set([file]);
  for (const one of files) {
    for (const imported of importsOf(parse(one))) if (!isElement(imported)) files.add(imported);
  }
  return new Reader([...files].map(parse));
}

/** The names of the custom properties of ours that a text reads. */
export function customPropertiesIn(text: string): string[] {
  return [...text.matchAll(/(?:var\(\s*|getPropertyValue\(\s*['"])(--civic-[\w-]+)/g)].map(
    ([, name = '']) => name,
  );
}

const parsed = new Map<string, ts.SourceFile>();

function parse(file: string): ts.SourceFile {
  const known = parsed.get(file);
  if (known) return known;
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  parsed.set(file, source);
  return source;
}

/** The files that a module needs when it runs, at once or on demand: not those of which it only takes types. */
function importsOf(source: ts.SourceFile): string[] {
  const onDemand = Array.from(source.text.matchAll(/\(\) => import\('([^']+)'\)|await import\('([^']+)'\)/g), ([, one, other]) => one ?? other ?? '');
  const atOnce = source.statements
    .filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one))
    .filter((one) => (ts.isImportDeclaration(one) ? !one.importClause?.isTypeOnly : !one.isTypeOnly))
    .flatMap(({moduleSpecifier}) =>
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [],
    );
  return [...atOnce, ...onDemand]
    .filter((specifier) => specifier.startsWith('.') && specifier.endsWith('.js'))
    .map((specifier) => join(dirname(source.fileName), specifier.replace(/\.js$/, '.ts')))
    .filter((file) => existsSync(file));
}

class Reader implements Doing {
  readonly slots = new Set<string>();
  readonly parts = new Set<string>();
  readonly events = new Set<string>();
  readonly states = new Set<string>();
  readonly customProperties = new Set<string>();
  readonly tags = new Set<string>();
  readonly #sources: readonly ts.SourceFile[];

  constructor(sources: readonly ts.SourceFile[]) {
    this.#sources = sources;
    for (const source of sources) this.#read(source);
  }

  #read(source: ts.SourceFile): void {
    for (const name of customPropertiesIn(source.text)) this.customProperties.add(name);
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && ['html', 'svg'].includes(node.tag.getText()))
        this.#readTemplate(node.template);
      else if (ts.isCallExpression(node)) this.#readCall(node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }

  #readTemplate(template: ts.TemplateLiteral): void {
    const {markup, holes} = flatten(template);
    for (const [, tag = '', attributes = ''] of markup.matchAll(
      /<([a-z][a-z0-9-]*)((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)/g,
    )) {
      this.tags.add(tag);
      const valuesOf = (name: string) => {
        const [, value] = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*'|[^\\s>]+)`).exec(attributes) ?? [];
        return value === undefined ? undefined : this.#filled(value.replaceAll(/^["']|["']$/g, ''), holes);
      };
      if (tag === 'slot') for (const name of valuesOf('name') ?? ['']) this.slots.add(name);
      for (const name of valuesOf('part')?.flatMap(words) ?? []) this.parts.add(name);
      for (const list of valuesOf('exportparts') ?? []) {
        for (const pair of list.split(',')) this.parts.add(pair.split(':').at(-1)?.trim() ?? '');
      }
    }
  }

  #readCall({expression, arguments: [first]}: ts.CallExpression): void {
    if (!first || !ts.isPropertyAccessExpression(expression)) return;
    const {name} = expression;
    if (name.text === 'dispatchEvent') {
      const event = eventName(first);
      // A platform event that is sent to something else, such as a click on a link inside, is not the element's own.
      const isOwn = /(?:^this|\bhost)$/i.test(expression.expression.getText()) || event?.startsWith('civic-');
      if (event && isOwn) this.events.add(event);
    } else if (name.text === 'add' && /\bstates$/.test(expression.expression.getText())) {
      for (const state of this.#stringsIn(first)) this.states.add(state);
    }
  }

  /** The texts that an attribute can have. */
  #filled(value: string, holes: readonly ts.Expression[]): string[] {
    const [before = '', ...rest] = value.split('⟦');
    return rest.reduce<string[]>(
      (texts, piece) => {
        const [index = '', after = ''] = piece.split('⟧');
        const hole = holes[Number(index)];
        const choices = hole ? this.#stringsIn(hole) : [''];
        return texts.flatMap((text) => choices.map((choice) => text + choice + after));
      },
      [before],
    );
  }

  /** The strings that an expression can give, where they are written in it, or handed in by those who call its function. */
  #stringsIn(expression: ts.Expression): string[] {
    if (ts.isStringLiteral(expression) || ts.isNoSubstitutionTemplateLiteral(expression))
      return [expression.text];
    if (ts.isParenthesizedExpression(expression)) return this.#stringsIn(expression.expression);
    if (ts.isConditionalExpression(expression))
      return [...this.#stringsIn(expression.whenTrue), ...this.#stringsIn(expression.whenFalse)];
    if (ts.isBinaryExpression(expression)) return ['', ...this.#stringsIn(expression.right)];
    if (ts.isTemplateExpression(expression)) {
      const {markup, holes} = flatten(expression);
      return this.#filled(markup, holes);
    }
    if (!ts.isIdentifier(expression)) return [''];
    const value = initializerOf(expression);
    if (value) return this.#stringsIn(value);
    const handedIn = this.#argumentsFor(expression);
    return handedIn.length > 0 ? handedIn.flatMap((one) => this.#stringsIn(one)) : [''];
  }

  /** What is handed in for a parameter, wherever the function is called. */
  #argumentsFor(parameter: ts.Identifier): ts.Expression[] {
    const outer = ts.findAncestor(
      parameter,
      (one): one is ts.FunctionDeclaration | ts.MethodDeclaration =>
        (ts.isFunctionDeclaration(one) || ts.isMethodDeclaration(one)) &&
        one.parameters.some(({name}) => name.getText() === parameter.text),
    );
    if (!outer?.name) return [];
    const called = outer.name.getText();
    const index = outer.parameters.findIndex(({name}) => name.getText() === parameter.text);
    const found: ts.Expression[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && new RegExp(`(?:^|\\.)${called}$`).test(node.expression.getText())) {
        const argument = node.arguments[index];
        if (argument) found.push(argument);
      }
      ts.forEachChild(node, visit);
    };
    for (const source of this.#sources) visit(source);
    return found;
  }
}

/** The name of the event that an expression makes: written there, or in the constructor of its class. */
function eventName(expression: ts.Expression): string | undefined {
  const made = ts.isIdentifier(expression) ? initializerOf(expression) : expression;
  if (!made || !ts.isNewExpression(made)) return undefined;
  const [name] = made.arguments ?? [];
  if (/^(?:[A-Z][a-z]+)?Event$/.test(made.expression.getText()))
    return name && ts.isStringLiteral(name) ? name.text : undefined;
  const found = declarationOf(made.expression.getText(), made.getSourceFile());
  return found && /super\(\s*'([^']+)'/.exec(found.getText())?.[1];
}

/** The class of that name, in a file or in one that it imports. */
function declarationOf(name: string, source: ts.SourceFile): ts.ClassDeclaration | undefined {
  for (const file of [source, ...importsOf(source).map(parse)]) {
    const found = file.statements.find((one) => ts.isClassDeclaration(one) && one.name?.text === name);
    if (found && ts.isClassDeclaration(found)) return found;
  }
  return undefined;
}

/** What a constant begins with, where it is declared in the same file. */
function initializerOf(name: ts.Identifier): ts.Expression | undefined {
  let found: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name.text) found ??= node.initializer;
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return found;
}

/** A template as one text, its expressions as numbered holes. */
function flatten(template: ts.TemplateLiteral): {markup: string; holes: readonly ts.Expression[]} {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return {markup: template.text, holes: []};
  const holes = template.templateSpans.map(({expression}) => expression);
  return {
    markup:
      template.head.text +
      template.templateSpans.map(({literal}, index) => `⟦${index}⟧${literal.text}`).join(''),
    holes,
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}
