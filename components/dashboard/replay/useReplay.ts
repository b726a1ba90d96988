import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { after, before, between, duration, type Moment } from '../../../utils/units.ts';

/** A recording of the broadcast beside its timeline: a file of the user's, read where it is. */
export interface Replay {
  readonly file: File | null;
  /** Where the page finds the file; null without one. */
  readonly url: string | null;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Room time of the first frame. */
  readonly startsAt: Moment;
  /** Room time of the frame that is shown. */
  readonly seen: Moment | null;
  readonly open: (file: File | null) => void;
  /** Says when the frame that is shown was. */
  readonly align: (at: Moment) => void;
  /** Says when the first frame was. */
  readonly startAt: (at: Moment) => void;
  /** Shows what was there at a moment. */
  readonly seek: (at: Moment) => void;
  /** To be called as the video goes on. */
  readonly look: () => void;
}

/** @param began when the broadcast began: so does its recording, until the user says otherwise */
export function useReplay(began: Moment): Replay {
  const [file, open] = useState<File | null>(null);
  const [startsAt, setStartsAt] = useState(began);
  const [passed, setPassed] = useState(0);
  const video = useRef<HTMLVideoElement>(null);
  const url = useMemo(() => (file ? URL.createObjectURL(file) : null), [file]);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  const into = (): number => (video.current?.currentTime ?? 0) * 1000;
  return {
    file,
    url,
    video,
    startsAt,
    seen: file ? after(startsAt, duration(passed)) : null,
    open: (next) => {
      open(next);
      setPassed(0);
    },
    align: (at) => setStartsAt(before(at, duration(into()))),
    startAt: setStartsAt,
    seek: (at) => {
      if (video.current) video.current.currentTime = Math.max(0, between(startsAt, at)) / 1000;
    },
    look: () => setPassed(into()),
  };
}
