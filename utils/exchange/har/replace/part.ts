/**
 * What becomes of a part: emptied, replaced by a pseudonym, kept as it is, or opened: then what is packed in it
 * has fates of its own.
 */
export type Fate = 'blank' | 'name' | 'keep' | 'open';

/** Parts by the names of their places: the same for all bodies of a kind. */
export type Parts = readonly (readonly [place: string, part: Part])[];

/** A part of a body: a text, a number, or bytes; whatever is packed in it is taken apart when it is asked for. */
export interface Part {
  readonly type: 'text' | 'number' | 'bytes';
  /** The text, or the number's digits; null where it is neither. */
  readonly original: string | null;
  /** What is packed in it; null where nothing is. */
  readonly parts: Parts | null;
  /** The kind of message whose name it is; null where it is none. */
  readonly kind: string | null;
  fate: Fate;
  /** What is written where its fate is a name. */
  pseudonym: string;
}

/** What is packed in a part, and how it is packed again. */
export interface Inner<Form> {
  readonly parts: Parts;
  readonly write: () => Form;
}

/** How a part stands in what it is part of: in bytes, as a text, or as a value of JSON. */
interface Forms<Form> {
  readonly type: Part['type'];
  readonly whole: Form;
  readonly blank: Form;
  readonly original: () => string | null;
  readonly named: (pseudonym: string) => Form;
  readonly inner: () => Inner<Form> | null;
}

/** A part that can be written, as its fate says. */
export class Written<Form> implements Part {
  fate: Fate = 'keep';
  pseudonym = '';
  readonly #forms: Forms<Form>;
  #original: string | null | undefined;
  #inner: Inner<Form> | null | undefined;

  constructor(forms: Forms<Form>) {
    this.#forms = forms;
  }

  get type(): Part['type'] {
    return this.#forms.type;
  }

  get original(): string | null {
    if (this.#original === undefined) this.#original = this.#forms.original();
    return this.#original;
  }

  get parts(): Parts | null {
    return this.#open()?.parts ?? null;
  }

  get kind(): string | null {
    return this.type !== 'number' && KIND.test(this.original ?? '') ? this.original : null;
  }

  write(): Form {
    const { whole, blank, named } = this.#forms;
    if (this.fate === 'keep') return whole;
    if (this.fate === 'blank') return blank;
    return this.fate === 'name' ? named(this.pseudonym) : (this.#open()?.write() ?? whole);
  }

  #open(): Inner<Form> | null {
    if (this.#inner === undefined) this.#inner = this.#forms.inner();
    return this.#inner;
  }
}

const KIND = /^[A-Z][A-Za-z_.]{3,60}$/;
