// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { BesideChart } from './beside-chart.js';
import type { Drawing } from './chart-drawing.js';

interface Shown {
  yAxis: { data: string[] };
  animation: boolean;
}

class FakeDrawing implements Drawing {
  readonly shown: Shown[] = [];
  disposed = 0;

  show(option: object): void {
    this.shown.push(option as Shown);
  }

  dispose(): void {
    this.disposed++;
  }
}

async function chartOnPage(drawing: FakeDrawing, still = false): Promise<BesideChart> {
  const chart = new BesideChart();
  chart.loadDrawing = () => Promise.resolve(() => drawing);
  chart.stillness = { matches: still };
  chart.data = { rows: ['All'], series: [{ name: 'Good', tone: 3, values: [5] }] };
  document.body.append(chart);
  await settle(chart);
  return chart;
}

async function settle(chart: BesideChart): Promise<void> {
  await chart.updateComplete;
  await Promise.resolve();
  await Promise.resolve();
}

describe('a chart on a page', () => {
  afterEach(() => document.body.replaceChildren());

  it('is drawn when it is there, hidden from screen readers', async () => {
    const drawing = new FakeDrawing();
    const chart = await chartOnPage(drawing);
    expect(drawing.shown.at(-1)?.yAxis.data).toEqual(['All']);
    expect(chart.querySelector('.chart')?.getAttribute('aria-hidden')).toBe('true');
    expect(chart.querySelector('[tabindex]')).toBeNull();
  });

  it('is drawn anew when it has other data', async () => {
    const drawing = new FakeDrawing();
    const chart = await chartOnPage(drawing);
    chart.data = { rows: ['German'], series: [] };
    await settle(chart);
    expect(drawing.shown.at(-1)?.yAxis.data).toEqual(['German']);
  });

  it('does not move for those who asked for less motion', async () => {
    const drawing = new FakeDrawing();
    await chartOnPage(drawing, true);
    expect(drawing.shown.at(-1)?.animation).toBe(false);
  });

  it('lets go of everything when it is taken away', async () => {
    const drawing = new FakeDrawing();
    const chart = await chartOnPage(drawing);
    chart.remove();
    await Promise.resolve();
    expect(drawing.disposed).toBe(1);
  });
});
