import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {runElementSuite, show} from '../testing/element-suite.js';
import {runFormFieldSuite} from '../testing/form-field-suite.js';
import './define.js';
import type {CivicMapPin} from './civic-map-pin.js';
import {fixtures} from './fixtures.js';

const value = {lat: 52.6636, lon: -3.0285};
const root = (element: CivicMapPin) => element.renderRoot;
const map = (element: CivicMapPin) => root(element).querySelector('#map') as HTMLElement;
const place = (element: CivicMapPin) => root(element).querySelector('#place')?.textContent ?? '';
const pin = (element: CivicMapPin) => root(element).querySelector('.pin')?.parentElement;
const said = () => document.querySelector("[data-civic-live='polite']")?.textContent ?? '';
const view = (element: CivicMapPin) =>
  root(element).querySelector('.picture')?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];

async function press(element: CivicMapPin, name: string): Promise<HTMLButtonElement> {
  const button = [...root(element).querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
  );
  button?.click();
  await element.updateComplete;
  return button as HTMLButtonElement;
}

function clickAt(element: CivicMapPin, x: number, y: number): void {
  const box = map(element).getBoundingClientRect();
  map(element).dispatchEvent(
    new MouseEvent('click', {
      clientX: box.left + x * box.width,
      clientY: box.top + y * box.height,
      bubbles: true,
      composed: true,
    }),
  );
}

describe('<civic-map-pin>', () => {
  runElementSuite(fixtures);
  runFormFieldSuite(fixtures, {
    value,
    sent: [
      ['where.lat', '52.6636'],
      ['where.lon', '-3.0285'],
    ],
  });

  it('puts the pin where somebody clicks or taps, and tells the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    const changed = oneEvent(element, 'change');
    clickAt(element, 0.25, 0.75);
    await changed;
    expect(element.value).to.deep.equal({lat: 52.659, lon: -3.036});
    await element.updateComplete;
    expect(place(element)).to.contain('52.6590, -3.0360');
    expect([pin(element)?.getAttribute('x'), pin(element)?.getAttribute('y')]).to.deep.equal([
      '25.00%',
      '75.00%',
    ]);
  });

  it('has its new value already when the page hears of input', async () => {
    const element = await show(fixtures, fixtures.usual);
    let heard: unknown;
    element.addEventListener('input', () => (heard = element.value));
    clickAt(element, 0.5, 0.5);
    expect(heard).to.deep.equal({lat: 52.663, lon: -3.027});
  });

  it('is used with the keyboard alone: the arrow keys put the pin in the middle and move it', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    await sendKeys({press: 'ArrowRight'});
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.027});
    await sendKeys({press: 'ArrowRight'});
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.0252});
    await sendKeys({press: 'ArrowUp'});
    expect(element.value?.lat).to.be.greaterThan(52.663);
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'ArrowLeft'});
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.027});
    await sendKeys({press: 'Delete'});
    expect(element.value).to.equal(null);
  });

  it('moves the pin by shorter steps the larger the map is shown', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: {lat: 52.663, lon: -3.027}});
    element.focus();
    await sendKeys({press: '+'});
    await sendKeys({press: 'ArrowRight'});
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.0261});
    await sendKeys({press: '-'});
    await sendKeys({press: 'ArrowRight'});
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.0243});
  });

  it('stops at the edge of the map, and keeps the pin in sight', async () => {
    const element = await show(fixtures, {...fixtures.usual, value: {lat: 52.663, lon: -3.0272}});
    await press(element, 'Make the map larger');
    element.focus();
    for (let count = 0; count < 25; count += 1) await sendKeys({press: 'ArrowLeft'});
    await element.updateComplete;
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.045});
    expect(view(element)[0]).to.equal(0);
  });

  it('moves and enlarges the map by buttons, each of which stays where it is', async () => {
    const element = await show(fixtures, fixtures.usual);
    expect((await press(element, 'Move the map left')).getAttribute('aria-disabled')).to.equal('true');
    expect((await press(element, 'Make the map smaller')).getAttribute('aria-disabled')).to.equal('true');
    await press(element, 'Make the map larger');
    expect(view(element)[2]).to.equal(500);
    const left = await press(element, 'Move the map left');
    expect(view(element)[0]).to.equal(0);
    expect(left.isConnected && left.getAttribute('aria-disabled') === 'true').to.equal(true);
    await press(element, 'Move the map right');
    expect(view(element)[0]).to.equal(250);
    await press(element, 'Put the pin in the middle');
    expect(element.value).to.deep.equal({lat: 52.663, lon: -3.027});
  });

  it('removes the pin, and leaves focus where the map can be used on', async () => {
    const element = await show(fixtures, {...fixtures.usual, value});
    await press(element, 'Remove the pin');
    expect(element.value).to.equal(null);
    expect(place(element)).to.equal('There is no pin yet.');
    expect(map(element).matches(':focus')).to.equal(true);
  });

  it('tells screen readers where the pin is when the person pauses', async () => {
    const element = await show(fixtures, fixtures.usual);
    element.focus();
    await sendKeys({press: 'ArrowUp'});
    await sendKeys({press: 'ArrowUp'});
    await waitUntil(() => said().includes('The pin is at'), 'it is announced', {timeout: 3000});
    expect(said()).not.to.contain('52.6630');
  });

  it('leaves the wheel and a finger that moves to the page', async () => {
    const element = await show(fixtures, fixtures.usual);
    for (const [name, event] of [
      ['wheel', new WheelEvent('wheel', {deltaY: 50, bubbles: true, cancelable: true, composed: true})],
      ['touchmove', new Event('touchmove', {bubbles: true, cancelable: true, composed: true})],
      ['pointermove', new PointerEvent('pointermove', {bubbles: true, cancelable: true, composed: true})],
    ] as const) {
      expect(map(element).dispatchEvent(event), name).to.equal(true);
    }
    expect(getComputedStyle(map(element)).touchAction).to.equal('auto');
    expect(element.value).to.equal(null);
    expect(view(element)[2]).to.equal(1000);
  });

  it('takes as much room before the picture is there as after', async () => {
    const element = await show(fixtures, fixtures.states['A picture that did not come'] ?? {});
    const {height} = map(element).getBoundingClientRect();
    element.image = '/media/aberhebog.svg';
    await element.updateComplete;
    expect(map(element).getBoundingClientRect().height).to.equal(height);
    expect(height).to.be.greaterThan(100);
  });

  it('is the same map where people read from right to left', async () => {
    const element = await show(fixtures, {...fixtures.usual, value});
    const before = pin(element)?.getBoundingClientRect().left ?? 0;
    const {left} = map(element).getBoundingClientRect();
    (element.parentElement as HTMLElement).dir = 'rtl';
    const after = pin(element)?.getBoundingClientRect().left ?? 0;
    expect(Math.round(after - map(element).getBoundingClientRect().left)).to.equal(Math.round(before - left));
  });
});
