import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { MetricId } from '../../utils/metrics/definitions.ts';
import type { Definition } from '../../utils/metrics/definitions/definition.ts';
import { definitionOf, type SetId } from '../../utils/metrics/sets.ts';

interface Defining {
  /** The definition set that figures are computed by. */
  readonly set: SetId;
  /** Opens the page of definitions at a metric. */
  readonly onDefinition: (id: MetricId) => void;
}

const Defining = createContext<Defining>({ set: 'roomtally', onDefinition: () => {} });

/** By which definition set everything inside is computed. */
export function DefinitionsProvider({
  set,
  onDefinition,
  children,
}: Defining & { readonly children: ComponentChildren }) {
  const defining = useMemo(() => ({ set, onDefinition }), [set, onDefinition]);
  return <Defining.Provider value={defining}>{children}</Defining.Provider>;
}

/** The definition set in use, and what it makes of a metric. */
export function useDefinitions(): Defining & { readonly define: (id: MetricId) => Definition } {
  const defining = useContext(Defining);
  return { ...defining, define: (id) => definitionOf(id, defining.set) };
}
