// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Obstacle, LookingSide, Wish } from '../call/looking-side.js';
import { BesideTools } from './beside-tools.js';
import { LiveView } from './live-view.js';

/** Each text is its own key, so that a test reads what was meant. Lit looks for marks of its own in whatever it is given. */
const TEXTS = new Proxy<Record<string, string>>({}, {
  get: (_, key) => (typeof key === 'string' && /^\w[\w.-]*$/.test(key) && !key.startsWith('_') ? key : undefined) as string,
});

const obstacles = new Map<Wish, Obstacle>();
const said: string[] = [];
let curtain = false;
let element: BesideTools;

const side = {
  obstacleTo: (what: Wish) => obstacles.get(what),
  get curtainDrawn() {
    return curtain;
  },
  facts: { torch: 'off' },
  switchTorch: vi.fn(),
  zoom: vi.fn(),
  nextCamera: vi.fn(),
  takeStill: vi.fn(),
  guide: vi.fn(() => true),
  point: vi.fn(() => true),
  write: vi.fn(() => true),
};
const own = { view: new LiveView(() => new Date(0)), toggleFrozen: vi.fn(), turn: vi.fn(), changeContrast: vi.fn() };

beforeEach(async () => {
  vi.clearAllMocks();
  obstacles.clear();
  said.length = 0;
  curtain = false;
  element = new BesideTools();
  Object.assign(element, { texts: TEXTS, side: side as unknown as LookingSide, own, said: (text: string) => said.push(text) });
  document.body.append(element);
  await shown();
});

afterEach(() => element.remove());

async function shown(): Promise<void> {
  element.requestUpdate();
  await element.updateComplete;
  await Promise.all([...element.querySelectorAll<BesideTools>('beside-pad, beside-message')].map((each) => each.updateComplete));
}

const tool = (name: string) => element.querySelector<HTMLButtonElement>(`button.${name}`)!;
const press = (key: string, where: Element = document.body) =>
  where.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const describedBy = (name: string) => element.querySelector(`#${tool(name).getAttribute('aria-describedby')}`)?.textContent;

describe('the tools', () => {
  it('are pressed by single keys', () => {
    ['l', '+', '-', 'o', 'p', 'f', 'r', 'c'].forEach((key) => press(key));
    expect(side.switchTorch).toHaveBeenCalledOnce();
    expect(side.zoom.mock.calls).toEqual([[true], [false]]);
    for (const pressed of [side.nextCamera, side.takeStill, own.toggleFrozen, own.turn, own.changeContrast]) {
      expect(pressed).toHaveBeenCalledOnce();
    }
  });

  it('name the key of each, and leave it out of the name', () => {
    const keys = [...element.querySelectorAll('[aria-keyshortcuts]')].map((each) => each.getAttribute('aria-keyshortcuts'));
    expect(keys).toEqual(['L', 'Plus', '-', 'O', 'P', 'F', 'R', 'C', '7', '8', '9', '4', '5', '6', '1', '2', '3', 'M']);
    expect(tool('zoom-in').textContent?.trim()).toBe('zoomIn');
  });

  it('can be spared the single keys', async () => {
    tool('keys-switch').click();
    await shown();
    press('l');
    expect(side.switchTorch).not.toHaveBeenCalled();
    expect(tool('keys-switch').getAttribute('aria-label')).toBe('keysOn');
    tool('keys-switch').click();
    press('l');
    expect(side.switchTorch).toHaveBeenCalledOnce();
  });

  it('say what this phone cannot do, before and after a press', async () => {
    obstacles.set('torch', 'no-torch');
    await shown();
    expect(tool('torch').getAttribute('aria-disabled')).toBe('true');
    expect(describedBy('torch')).toBe('why.no-torch');
    expect(tool('camera').hasAttribute('aria-disabled')).toBe(false);
    press('l');
    expect(side.switchTorch).not.toHaveBeenCalled();
    expect(said).toEqual(['why.no-torch']);
  });

  it('say once what keeps all of them from working', async () => {
    curtain = true;
    (['torch', 'zoom-in', 'zoom-out', 'camera', 'still'] as const).forEach((wish) => obstacles.set(wish, 'curtain'));
    await shown();
    expect(['torch', 'take-still', 'freeze'].map(describedBy)).toEqual(Array(3).fill('why.curtain'));
    expect(element.textContent?.match(/why\.curtain/g)).toHaveLength(1);
    expect(tool('turn').hasAttribute('aria-disabled')).toBe(false);
  });
});

describe('the pad', () => {
  const choose = async (name: string, index: number) => {
    element.querySelectorAll<HTMLInputElement>(`input[name=pad-${name}]`)[index]?.click();
    await shown();
  };

  it('says what moves, which way and how far', async () => {
    press('4');
    await choose('what', 1);
    await choose('much', 2);
    press('8');
    press('5');
    press('3');
    expect(side.guide.mock.calls).toEqual([
      [{ what: 'phone', way: 'left', much: 'little' }],
      [{ what: 'hand', way: 'up', much: 'lot' }],
      [{ halt: 'still' }],
      [{ halt: 'stop' }],
    ]);
    expect(said).toEqual([
      'told what.phone · way.left · much.little', 'told what.hand · way.up · much.lot', 'told way.still', 'told way.stop',
    ]);
  });

  it('shows a place without a pointer', async () => {
    await choose('what', 3);
    expect(element.querySelector('input[name=pad-much]')).toBeNull();
    press('9');
    press('1');
    expect(side.point.mock.calls).toEqual([[{ x: 0.85, y: 0.15 }], [{ x: 0.15, y: 0.85 }]]);
  });

  it('does not say that it was heard when it was not', () => {
    side.guide.mockReturnValueOnce(false);
    press('4');
    expect(said).toEqual([]);
  });
});

describe('the message', () => {
  const field = () => element.querySelector('textarea')!;

  it('is typed without pressing anything else, and is sent by Enter', () => {
    press('m');
    expect(document.activeElement).toBe(field());
    field().value = 'look left';
    press('l', field());
    press('Enter', field());
    expect(side.switchTorch).not.toHaveBeenCalled();
    expect(side.write).toHaveBeenCalledExactlyOnceWith('look left');
    expect(field().value).toBe('');
    press('Escape', field());
    expect(document.activeElement).toBe(tool('send'));
  });

  it('stays when it could not be sent', () => {
    side.write.mockReturnValueOnce(false);
    field().value = 'too long';
    tool('send').click();
    expect(field().value).toBe('too long');
    field().value = '  ';
    tool('send').click();
    expect(side.write).toHaveBeenCalledOnce();
    expect(said).toEqual(['messageEmpty']);
  });
});
