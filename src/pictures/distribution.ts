import type { Distribution } from '../domain/estimate/calculators/distribution.ts';
import type { Chart } from './chart.ts';
import { PAINT, TEXT_PX } from './theme.ts';

/** How often which results come out: bars without numbers, and three marks with them. */
export function distributionChart({ title, bars, marks }: Distribution): Chart {
  const highest = Math.max(...bars);
  return {
    title: {
      text: title,
      left: 24,
      top: 18,
      textStyle: { color: PAINT.text, fontSize: 32, fontWeight: 'bold' },
    },
    grid: { left: 40, right: 40, top: 90, bottom: 96 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: 0, max: highest, show: false },
    series: [
      {
        type: 'line',
        data: bars.map((height, i) => [(i + 0.5) / bars.length, height]),
        smooth: true,
        showSymbol: false,
        lineStyle: { width: 5, color: PAINT.estimate },
        areaStyle: { color: PAINT.estimate, opacity: 0.25 },
      },
      {
        type: 'scatter',
        data: marks.map(({ at }) => [at, 0]),
        symbolSize: 22,
        z: 3,
        itemStyle: { opacity: 1, color: PAINT.here, borderColor: PAINT.background, borderWidth: 4 },
        label: {
          show: true,
          position: 'bottom',
          distance: 12,
          color: PAINT.text,
          fontSize: TEXT_PX,
          lineHeight: TEXT_PX + 6,
          formatter: ({ dataIndex }) => `${marks[dataIndex]?.name}\n${marks[dataIndex]?.label}`,
        },
      },
    ],
  };
}
