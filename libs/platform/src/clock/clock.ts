import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { newId } from '../kernel/ids';

/** The only source of time. Injected, so that tests and the demo world move it; SQL never asks for `now()`. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** A UUIDv7 of this clock's time. */
  newId(): string {
    return newId(this.now().getTime());
  }

  /** The calendar date in an IANA zone. */
  today(zone: string): Temporal.PlainDate {
    return dayIn(this.now(), zone);
  }
}

/** The calendar date of an instant in an IANA zone. */
export const dayIn = (instant: Date, zone: string): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate();

/** A clock that stands still until told otherwise. For tests and for the making of the demo world. */
@Injectable()
export class MovedClock extends Clock {
  constructor(private instant: Date = new Date('2026-11-23T09:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  advance(step: { days?: number; hours?: number; minutes?: number; seconds?: number; ms?: number }): void {
    const { days = 0, hours = 0, minutes = 0, seconds = 0, ms = 0 } = step;
    this.instant = new Date(this.instant.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + ms);
  }
}
