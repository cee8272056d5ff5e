/** What a chart shows and how: bars from left to right, one a row, divided by what people said. */

import type { EChartsCoreOption } from 'echarts/core';

export interface ChartSeries {
  readonly name: string;
  /** Which of the five tones, from 0 for the worst to 4 for the best. */
  readonly tone: number;
  /** One value for each row. */
  readonly values: readonly number[];
}

export interface ChartData {
  readonly rows: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartLook {
  readonly ink: string;
  readonly paper: string;
  readonly font: string;
  readonly dark: boolean;
  readonly moving: boolean;
  /** In pixels: how large this person's letters are. */
  readonly size: number;
  readonly width: number;
}

/** Each has at least 3 : 1 against the paper and 4.5 : 1 against its own letters. */
const TONES_ON_LIGHT = ['#8f2d14', '#b4531f', '#5f5f5f', '#1f6f8b', '#0b4f7e'];
const TONES_ON_DARK = ['#ff9a7a', '#ffc38f', '#c9c2bd', '#8fd3ea', '#bfe6ff'];

const ROW_HEIGHT = 2.9;
const LEGEND_HEIGHT = 2;

/** So that the words of a row stand above its bar where there is no room beside it. */
const NARROW = 34;

/** @returns in pixels, so that nothing is cut off */
export function chartHeight(data: ChartData, look: ChartLook): number {
  return Math.round(look.size * (data.rows.length * rowHeight(look) + legendRows(data, look) * LEGEND_HEIGHT + 1));
}

export function chartOption(data: ChartData, look: ChartLook): EChartsCoreOption {
  const tones = look.dark ? TONES_ON_DARK : TONES_ON_LIGHT;
  const text = { color: look.ink, fontFamily: look.font, fontSize: look.size * 0.85 };
  const legend = data.series.length > 1;
  return {
    animation: look.moving,
    textStyle: text,
    // Patterns tell the parts apart for those who do not see their colours.
    aria: { enabled: true, label: { enabled: false }, decal: { show: legend } },
    legend: { show: legend, top: 0, left: 0, itemGap: 16, itemWidth: 28, itemHeight: 18, selectedMode: false, textStyle: text },
    grid: {
      top: legendRows(data, look) * LEGEND_HEIGHT * look.size,
      left: 0,
      right: 12,
      bottom: 0,
      containLabel: !narrow(look),
    },
    xAxis: { type: 'value', show: false, max: Math.max(1, ...totals(data)) },
    yAxis: {
      type: 'category',
      data: [...data.rows],
      inverse: true,
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: narrow(look)
        ? { ...text, inside: true, align: 'left', verticalAlign: 'bottom', padding: [0, 0, look.size * 1.1, -8] }
        : text,
      z: 10,
    },
    series: data.series.map((series) => ({
      type: 'bar',
      name: series.name,
      stack: 'all',
      barWidth: look.size * 1.5,
      data: [...series.values],
      color: tones[series.tone] ?? look.ink,
      itemStyle: { borderColor: look.paper, borderWidth: 1.5 },
      silent: true,
      label: {
        show: true,
        color: look.dark ? '#1a1310' : '#ffffff',
        textBorderColor: tones[series.tone] ?? look.ink,
        textBorderWidth: 4,
        fontSize: look.size * 0.8,
        formatter: ({ value }: { value: unknown }) => (Number(value) > 0 ? String(value) : ''),
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}

function totals({ rows, series }: ChartData): number[] {
  return rows.map((_, row) => series.reduce((sum, one) => sum + (one.values[row] ?? 0), 0));
}

function narrow(look: ChartLook): boolean {
  return look.width < NARROW * look.size;
}

function rowHeight(look: ChartLook): number {
  return narrow(look) ? ROW_HEIGHT * 1.4 : ROW_HEIGHT;
}

/** A guess by the number of letters: the library breaks the lines by itself. */
function legendRows({ series }: ChartData, look: ChartLook): number {
  if (series.length < 2) {
    return 0;
  }
  const letters = series.reduce((sum, { name }) => sum + name.length + 6, 0);
  return Math.ceil((letters * look.size * 0.62) / Math.max(look.width, 1));
}
