/** What takes what strangers send: a platform's decoder by one of the ways that its traffic comes, or a reader of files. */
export interface Target {
  readonly of: string;
  readonly way: string;
}

/** What a target is given. */
export interface Input {
  /** An address, or a file's name. */
  readonly url: string;
  readonly body: string | Uint8Array;
}

export interface Trial {
  /** The input that a number stands for: any of them can be had again by its number alone. */
  readonly inputAt: (at: number) => Input;
  /** Gives it to the target: whether what came of it is sound. */
  readonly isSound: (input: Input) => boolean | Promise<boolean>;
}
