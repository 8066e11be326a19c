import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';
import type {Fixtures, Specimen} from '../fixtures.js';
import {runElementSuite} from '../testing/element-suite.js';
import './define.js';
import type {CivicDialog} from './civic-dialog.js';
import {fixtures} from './fixtures.js';

const opened = (specimen: Specimen<CivicDialog>): Specimen<CivicDialog> => ({...specimen, open: true});
const openFixtures: Fixtures<CivicDialog> = {...fixtures, usual: opened(fixtures.usual)};

const dialogOf = (element: CivicDialog) => element.renderRoot.querySelector('dialog') as HTMLDialogElement;
const isFocused = (element: Element | null | undefined) => element?.matches(':focus') === true;

/** A page with a button that opens the dialog, opened by it. */
async function openByButton(more: Partial<CivicDialog> = {}) {
  const page = await fixture<HTMLElement>(html`<div>
    <button type="button">Delete</button>
    <civic-dialog heading="Delete your sign-up?">
      <p>You can sign up again.</p>
      <button type="button" slot="actions">Delete it</button>
    </civic-dialog>
  </div>`);
  const button = page.querySelector('button') as HTMLButtonElement;
  const element = page.querySelector('civic-dialog') as CivicDialog;
  Object.assign(element, more);
  button.addEventListener('click', () => element.show());
  button.focus();
  await sendKeys({press: 'Enter'});
  await element.updateComplete;
  return {element, button, action: page.querySelector('[slot=actions]') as HTMLButtonElement};
}

describe('<civic-dialog>', () => {
  runElementSuite(openFixtures);

  it('opens over the page, with focus on its heading, and gives focus back', async () => {
    const {element, button} = await openByButton();
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    expect(element.hasAttribute('open')).to.equal(true);
    expect(isFocused(element.renderRoot.querySelector('#heading'))).to.equal(true);
    const closed = oneEvent(element, 'close');
    element.close('kept');
    await closed;
    expect(element.returnValue).to.equal('kept');
    expect(element.open).to.equal(false);
    expect(isFocused(button)).to.equal(true);
  });

  it('closes with Escape', async () => {
    const {element, button} = await openByButton();
    const closed = oneEvent(element, 'close');
    await sendKeys({press: 'Escape'});
    await closed;
    expect(element.open).to.equal(false);
    expect(isFocused(button)).to.equal(true);
  });

  it('closes with its close button, which has a word', async () => {
    const {element} = await openByButton();
    const close = element.renderRoot.querySelector<HTMLElement>('.close');
    expect(close?.textContent?.trim()).to.equal('Close');
    const closed = oneEvent(element, 'close');
    await sendKeys({press: 'Tab'});
    expect(isFocused(close)).to.equal(true);
    await sendKeys({press: 'Enter'});
    await closed;
  });

  it('stays open where the page has something against leaving', async () => {
    const {element} = await openByButton();
    let asked = 0;
    element.addEventListener('cancel', (event) => {
      asked += 1;
      event.preventDefault();
    });
    element.renderRoot.querySelector<HTMLElement>('.close')?.click();
    await sendKeys({press: 'Escape'});
    await element.updateComplete;
    expect(asked).to.equal(2);
    expect(dialogOf(element).open).to.equal(true);
  });

  it('keeps focus inside: the page behind can’t be reached', async () => {
    const {element, button, action} = await openByButton();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(isFocused(action)).to.equal(true);
    // Not a Tab further: some browsers then move focus out of the page, and the tests after this one have none.
    button.focus();
    expect(isFocused(button)).to.equal(false);
    expect(element.open).to.equal(true);
  });

  it('moves focus to what has autofocus inside', async () => {
    const element = await fixture<CivicDialog>(
      html`<civic-dialog heading="Send this page to yourself" open><label>E-mail <input .autofocus=${true} /></label></civic-dialog>`,
    );
    expect(isFocused(element.querySelector('input'))).to.equal(true);
  });

  it('keeps the page behind from scrolling while it is open, and changes nothing of the page’s own', async () => {
    const attributes = () => [...document.documentElement.attributes].map(({name, value}) => `${name}=${value}`).join();
    const before = attributes();
    const sheets = document.adoptedStyleSheets.length;
    const element = await fixture<CivicDialog>(html`<civic-dialog heading="Delete it?"></civic-dialog>`);
    const overflow = () => getComputedStyle(document.documentElement).overflowY;
    element.show();
    await element.updateComplete;
    expect(overflow()).to.equal('hidden');
    const closed = oneEvent(element, 'close');
    element.close();
    await closed;
    expect(overflow()).not.to.equal('hidden');
    element.show();
    await element.updateComplete;
    element.remove();
    expect(document.adoptedStyleSheets).to.have.lengthOf(sheets);
    expect(attributes()).to.equal(before);
  });

  it('is still over the page after it was moved in it', async () => {
    const {element} = await openByButton();
    let closings = 0;
    element.addEventListener('close', () => (closings += 1));
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(dialogOf(element).matches(':modal')).to.equal(true);
    expect(element.open).to.equal(true);
    expect(closings).to.equal(0);
    element.remove();
  });

  it('closes with the value of the button of a form inside', async () => {
    const element = await fixture<CivicDialog>(
      html`<civic-dialog heading="Send it?" open>
        <form method="dialog"><button value="send">Send</button></form>
      </civic-dialog>`,
    );
    const closed = oneEvent(element, 'close');
    element.querySelector('button')?.click();
    await closed;
    expect(element.returnValue).to.equal('send');
    element.show();
    await element.updateComplete;
    expect(element.returnValue).to.equal('');
  });

  it('scrolls inside itself, and takes no more than the window has', async () => {
    const element = await fixture<CivicDialog>(
      html`<civic-dialog heading="What happens next" open>${Array.from({length: 80}, (_, n) => html`<p>Step ${n + 1}</p>`)}</civic-dialog>`,
    );
    const box = element.renderRoot.querySelector('#box') as HTMLElement;
    expect(box.scrollHeight).to.be.above(box.clientHeight);
    expect(box.getBoundingClientRect().height).to.be.below(innerHeight);
    expect(box.getBoundingClientRect().width).to.be.below(innerWidth);
  });

  describe('and a press outside', () => {
    afterEach(() => resetMouse());

    it('does nothing where something could be lost', async () => {
      const {element} = await openByButton();
      await sendMouse({type: 'click', position: [2, 2]});
      await element.updateComplete;
      expect(element.open).to.equal(true);
    });

    it('closes it where the page says so', async () => {
      const {element} = await openByButton({closedBy: 'any'});
      const closed = oneEvent(element, 'close');
      await sendMouse({type: 'click', position: [2, 2]});
      await closed;
      expect(element.open).to.equal(false);
    });

    it('is none when it began inside', async () => {
      const {element} = await openByButton({closedBy: 'any'});
      const {left, top, width, height} = (element.querySelector('p') as HTMLElement).getBoundingClientRect();
      await sendMouse({type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)]});
      await sendMouse({type: 'down'});
      await sendMouse({type: 'move', position: [2, 2]});
      await sendMouse({type: 'up'});
      await element.updateComplete;
      expect(element.open).to.equal(true);
    });
  });
});
