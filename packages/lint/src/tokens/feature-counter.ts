/** Takes the features that a scan finds. */
export interface FeatureCounter {
  /** True when neighbouring letters are told: in random letters they say nothing. */
  readonly letters: boolean
  add(feature: number, amount: number): void
  /** A slot of neighbouring letters; of which writing system, when they are beyond ASCII. */
  addLetters(slot: number, writingSystem: number): void
}
