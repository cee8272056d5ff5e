/** The only place that knows the chart library; it is loaded when a chart is there to be drawn, and only what is used. */

import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, AriaComponent, GridComponent, LegendComponent, LabelLayout, LegacyGridContainLabel, SVGRenderer]);

export interface Drawing {
  show(option: EChartsCoreOption, height: number): void;
  dispose(): void;
}

export function draw(place: HTMLElement): Drawing {
  const chart = init(place, null, { renderer: 'svg' });
  return {
    show: (option, height) => {
      chart.resize({ height });
      chart.setOption(option, { notMerge: true });
    },
    dispose: () => chart.dispose(),
  };
}
