import type { Axis, Curve } from '../domain/estimate/calculators/curve.ts';
import type { Chart } from './chart.ts';
import { PAINT, TEXT_PX } from './theme.ts';

/** A line with the member's own place on it. */
export function curveChart({ title, x, y, points, here }: Curve): Chart {
  return {
    title: titleOf(title, y),
    grid: { left: 24, right: 44, top: 116, bottom: 20, outerBoundsMode: 'same' },
    xAxis: { ...axisOf(x), name: x.label, nameLocation: 'middle', nameGap: 50, nameTextStyle: NAME },
    yAxis: axisOf(y),
    series: [
      {
        type: 'line',
        data: points.map(([px, py]) => [px, py]),
        showSymbol: false,
        smooth: false,
        lineStyle: { width: 6, color: PAINT.estimate },
        areaStyle: { color: PAINT.estimate, opacity: 0.15, origin: 'start' },
      },
      {
        type: 'scatter',
        data: here === null ? [] : [[...here.at]],
        symbolSize: 24,
        z: 3,
        itemStyle: { opacity: 1, color: PAINT.here, borderColor: PAINT.background, borderWidth: 4 },
        label: {
          show: true,
          formatter: here?.label ?? '',
          position: labelSide(points, here?.at[0] ?? 0),
          distance: 14,
          color: PAINT.here,
          backgroundColor: PAINT.background,
          borderRadius: 8,
          padding: [4, 10],
          fontSize: TEXT_PX + 4,
          fontWeight: 'bold',
        },
      },
    ],
  };
}

const NAME = { color: PAINT.muted, fontSize: TEXT_PX };

/** The title in bold with what is drawn upwards below it, where it does not have to be read sideways. */
const titleOf = (text: string, { label }: Axis) => ({
  text,
  subtext: label,
  left: 24,
  top: 18,
  itemGap: 14,
  textStyle: { color: PAINT.text, fontSize: 32, fontWeight: 'bold' as const },
  subtextStyle: { color: PAINT.muted, fontSize: TEXT_PX },
});

function axisOf({ scale = 'linear', suffix = '', least, most, whole }: Axis) {
  return {
    type: scale === 'log' ? ('log' as const) : ('value' as const),
    splitNumber: TICKS,
    ...(least !== undefined && { min: least }),
    ...(most !== undefined && { max: most, ...evenTicks(least ?? 0, most) }),
    ...(whole === true && { minInterval: 1 }),
    axisLabel: {
      color: PAINT.muted,
      fontSize: TEXT_PX,
      hideOverlap: true,
      showMaxLabel: most === undefined || isEven(least ?? 0, most),
      formatter: (value: number) => `${short(value)}${suffix}`,
    },
    axisLine: { lineStyle: { color: PAINT.grid } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: PAINT.grid } },
  };
}

const TICKS = 5;

/** About five steps of 1, 2 or 5 times a power of ten: between fixed ends the library's own are uneven. */
function evenTicks(least: number, most: number): { interval: number } {
  const rough = (most - least) / TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find((times) => times * power >= rough * 0.99) ?? 10;
  return { interval: step * power };
}

/** True when the last step ends on the end of the axis, so that both can be written. */
function isEven(least: number, most: number): boolean {
  const steps = (most - least) / evenTicks(least, most).interval;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 3, useGrouping: false });

/** "1,500" as "1.5K", "0.001" as it is. */
const short = (value: number): string => (Math.abs(value) >= 1_000 ? compact : plain).format(value);

/** Towards the middle of the picture, where there is room. */
function labelSide(points: Curve['points'], x: number): 'left' | 'right' {
  const [first, last] = [points.at(0)?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  return x > (first + last) / 2 ? 'left' : 'right';
}
