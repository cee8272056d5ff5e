import { describe, expect, it } from 'vitest';
import { type ChartData, type ChartLook, chartHeight, chartOption } from './chart-option.js';

const LOOK: ChartLook = {
  ink: '#2a1a14',
  paper: '#ffffff',
  font: 'serif',
  dark: false,
  moving: true,
  size: 18,
  width: 900,
};
const DATA: ChartData = {
  rows: ['German', 'Korean'],
  series: [
    { name: 'Bad', tone: 1, values: [5, 0] },
    { name: 'Good', tone: 3, values: [25, 20] },
  ],
};

interface Drawn {
  animation: boolean;
  aria: { decal: { show: boolean } };
  legend: { show: boolean };
  xAxis: { max: number };
  yAxis: { data: string[]; axisLabel: { inside?: boolean } };
  series: { name: string; data: number[]; color: string; label: { color: string } }[];
}

function drawn(data: ChartData, look: ChartLook): Drawn {
  return chartOption(data, look) as unknown as Drawn;
}

describe('a chart', () => {
  it('shows each row and what was said in it, as long as the longest row', () => {
    const chart = drawn(DATA, LOOK);
    expect(chart.yAxis.data).toEqual(['German', 'Korean']);
    expect(chart.series.map(({ name, data }) => [name, data])).toEqual([
      ['Bad', [5, 0]],
      ['Good', [25, 20]],
    ]);
    expect(chart.xAxis.max).toBe(30);
  });

  it('tells parts apart by patterns and names, not by colour alone', () => {
    const chart = drawn(DATA, LOOK);
    expect(chart.aria.decal.show).toBe(true);
    expect(chart.legend.show).toBe(true);
  });

  it('needs neither where there is one part', () => {
    const chart = drawn({ rows: ['Calm'], series: [{ name: 'People', tone: 3, values: [7] }] }, LOOK);
    expect(chart.aria.decal.show).toBe(false);
    expect(chart.legend.show).toBe(false);
  });

  it('stands still for those who asked for less motion', () => {
    expect(drawn(DATA, { ...LOOK, moving: false }).animation).toBe(false);
    expect(drawn(DATA, LOOK).animation).toBe(true);
  });

  it('can be told from its paper in light and in dark', () => {
    for (const [dark, paper] of [
      [false, '#ffffff'],
      [true, '#271d18'],
    ] as const) {
      const tones = [0, 1, 2, 3, 4].map((tone) => ({ name: String(tone), tone, values: [1] }));
      for (const { color, label } of drawn({ rows: ['all'], series: tones }, { ...LOOK, dark, paper }).series) {
        expect(contrast(color, paper), `${color} on ${paper}`).toBeGreaterThanOrEqual(3);
        expect(contrast(label.color, color), `${label.color} on ${color}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('puts the words of a row above its bar where it is narrow, and takes the room for that', () => {
    const narrow = { ...LOOK, width: 320 };
    expect(drawn(DATA, narrow).yAxis.axisLabel.inside).toBe(true);
    expect(chartHeight(DATA, narrow)).toBeGreaterThan(chartHeight(DATA, LOOK));
  });

  it('shows nothing at all without failing', () => {
    expect(drawn({ rows: [], series: [] }, LOOK).xAxis.max).toBe(1);
  });
});

/** As WCAG 2 has it. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
