/** A diagram as text. */
export interface DiagramRequest {
  /** `vega-lite` for charts, whose data stands in the source. */
  readonly language: 'mermaid' | 'dot' | 'd2' | 'vega-lite'
  readonly source: string
  /** True when strangers wrote it: no browser is started for them. */
  readonly ofStrangers?: boolean
}

/** Something of a diagram's source that is not in the drawing. */
export interface DiagramNote {
  readonly message: string
  /** Line of the source, from 1. */
  readonly line?: number
}

/** A diagram as SVG, with what its source has besides. */
export interface DrawnDiagram {
  readonly svg: string
  readonly notes?: readonly DiagramNote[]
}
