import type { SignClass } from '../../events/signs.ts';
import { figure, ratio, reasonFor, seen, unknown } from '../build.ts';
import { constant, signedComments, totalOf } from '../quantities.ts';
import { type Define, type Definition, over } from './definition.ts';

/** The share of comments that bear a sign of a class, with the rules that fired. */
const signedShare =
  (of: SignClass): Define =>
  (account) => {
    const signs = signedComments(account, of);
    const comments = seen(account, 'comment');
    if (!signs || !comments) return unknown(reasonFor(account, 'comment'));
    const signed = Object.values(signs).reduce((sum, count) => sum + count, 0);
    const share = ratio(account, constant(signed), { ...comments, high: comments.low });
    return share && 'figure' in share ? { figure: { ...share.figure, signs } } : unknown('notYet');
  };

/** How well the broadcast was heard. */
export const qualityMetrics = {
  coverage: {
    unit: 'fraction',
    basis: 'observed',
    source: 'messages',
    parts: { numerator: 'seconds', denominator: 'seconds' },
    of: (account) => figure(account, constant(account.coverage)),
  },
  sampledShare: {
    unit: 'fraction',
    basis: 'estimated',
    source: 'messages',
    of: over((account) => seen(account, 'like'), totalOf('likes'), ['like', 'likes']),
  },
  inducedShare: {
    unit: 'fraction',
    basis: 'observed',
    source: 'rules',
    of: signedShare('induced'),
  },
  suspiciousShare: {
    unit: 'fraction',
    basis: 'observed',
    source: 'rules',
    discreet: true,
    of: signedShare('suspicious'),
  },
} as const satisfies Readonly<Record<string, Definition>>;
