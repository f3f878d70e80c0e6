// Style guide: cards, tables, states, charts, reading.
import { Component } from '@angular/core';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { Facts } from '../kit/facts';
import { Intervals, type IntervalRow } from '../kit/intervals';
import { Likert, type LikertRow } from '../kit/likert';
import { LoadMore } from '../kit/load-more';
import { Marked } from '../kit/marked';
import { NoPermission } from '../kit/no-permission';
import { Skeleton } from '../kit/skeleton';
import { Curve } from '../kit/curve';
import { StepBars, type Step } from '../kit/step-bars';
import { Suppressed } from '../kit/suppressed';
import { TabPage, Tabs } from '../kit/tabs';
import { GallerySection } from './gallery-section';

@Component({
  selector: 'tr-gallery-content',
  imports: [GallerySection, Card, Badge, Button, DataTable, EmptyState, ErrorState, NoPermission, Skeleton, Suppressed, Facts, Likert, Intervals, Curve, StepBars, LoadMore, Marked, Tabs, TabPage],
  templateUrl: './gallery-content.html',
})
export class GalleryContent {
  protected readonly found = 'Investigate how light affects \uE000photosynthesis\uE001 in pondweed, then plan a fair test.';
  protected readonly facts = [{ label: 'Subject', value: 'Biology' }, { label: 'Key stage', value: 'KS3, Year 8' }, { label: 'Planning saved', value: '40 minutes' }, { label: 'Licence', value: 'CC BY 4.0' }];
  protected readonly answers: readonly LikertRow[] = [
    { label: 'Overall', counts: [3, 6, 11, 28, 14] }, { label: 'Fits my pupils', counts: [1, 4, 9, 30, 18] },
    { label: 'How I believe it should be taught', counts: [12, 17, 14, 13, 6] }, { label: 'Room to adapt', counts: null, words: 'Most answered 4 or 5' }, { label: 'Cedar Park', counts: null },
  ];
  protected readonly adoption: readonly IntervalRow[] = [
    { label: 'All schools', point: { value: 0.64, lo: 0.56, hi: 0.71 }, n: 142 }, { label: 'Ash + Birch', point: { value: 0.71, lo: 0.57, hi: 0.82 }, n: 48 },
    { label: 'Elmfield', point: { value: 0.38, lo: 0.24, hi: 0.54 }, n: 36 }, { label: 'Cedar Park', point: null },
  ];
  protected readonly change: readonly IntervalRow[] = [
    { label: 'Overall', point: { value: 9, lo: 2, hi: 16 }, n: 62 }, { label: 'Room to adapt', point: { value: -6, lo: -15, hi: 4 }, n: 61 },
  ];
  protected readonly curve = [1, 0.62, 0.58, null, 0.49].map((share, at) => ({ at, n: 40 - 4 * at, share, lo: share === null ? null : share * 0.8, hi: share === null ? null : Math.min(1, share * 1.15), ...(share === null && { words: 'Very few' }) }));
  protected readonly steps: readonly Step[] = [
    { label: 'Applies to', share: 1, count: 142 }, { label: 'Taught it', hint: 'said they used it in a lesson', share: 0.64, count: 91 }, { label: 'Adapted it', share: 0.3, count: 42 },
  ];
}
