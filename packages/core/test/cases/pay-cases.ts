import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a case of `contracts/england-2016/cases-pay.yaml` gives; money in pounds, hours a week. */
export interface GivenPay {
  readonly grade: string;
  readonly wte?: number;
  readonly hours: number;
  readonly enhancedHours?: number;
  readonly weeks?: number;
  readonly weekends?: number;
  readonly rounding?: 'table' | 'exact';
  readonly london?: string;
  readonly floor?: number;
}

type Amounts = Readonly<Record<string, number>>;

type Check =
  | {
      readonly check: 'pay';
      readonly on: string;
      readonly given: GivenPay;
      readonly expect?: Amounts;
      readonly expectMonthly?: Amounts;
      readonly expectHourly?: Amounts;
      readonly expectTotal?: number;
      readonly monthlyTotal?: number;
      readonly expectRemainder?: number;
    }
  | { readonly check: 'weekend-table'; readonly on: string; readonly rows: Readonly<Record<string, readonly number[]>> }
  | { readonly check: 'on-call-table'; readonly rows: Readonly<Record<string, readonly number[]>> }
  | {
      readonly check: 'weekend-share';
      readonly on: string;
      readonly weekends: string;
      readonly weekendHours: number;
      readonly expectPercent: number;
    }
  | {
      readonly check: 'premium-table';
      readonly premium: string;
      readonly total: string;
      readonly rows: Readonly<Record<string, readonly [number, number]>>;
    }
  | {
      readonly check: 'basic-about';
      readonly nearest: number;
      readonly rows: readonly {
        readonly grade: string;
        readonly on: string;
        readonly variant?: string;
        readonly expect: number;
      }[];
    }
  | {
      readonly check: 'locum-table';
      readonly tables: readonly {
        readonly on: string;
        readonly rows: readonly (readonly [number, number, number])[];
      }[];
    }
  | {
      readonly check: 'fine-table';
      readonly rows: readonly {
        readonly on: string;
        readonly point: number;
        readonly plain: Shares;
        readonly enhanced: Shares;
      }[];
    }
  | {
      readonly check: 'percent-of-base';
      readonly roundUpTo: number;
      readonly bases: readonly number[];
      readonly rows: readonly {
        readonly name: string;
        readonly percent: number;
        readonly bases?: readonly number[];
        readonly expect: readonly number[];
      }[];
    }
  // What stands in a term: term-values.test.ts.
  | { readonly check: 'term-values' }
  | { readonly check: 'none'; readonly why: string };

/** Doctor, guardian and total, pounds an hour. */
export type Shares = readonly [number, number, number];

export type PayCase = Check & {
  readonly id: string;
  readonly title: string;
  readonly status: 'published' | 'derived' | 'incomplete';
  readonly source: readonly string[];
  readonly edition?: string;
  readonly note?: string;
};

/** All pay cases of the 2016 terms, as written. */
export function payCases(): readonly PayCase[] {
  const path = join(import.meta.dirname, '../../../../contracts/england-2016/cases-pay.yaml');
  return parse(readFileSync(path, 'utf8')).cases;
}
