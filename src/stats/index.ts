export { type PeltOptions, pelt, type Segmentation } from './changepoint/pelt.js'
export { type PenaltyPathOptions, type PenaltyStep, penaltyPath } from './changepoint/penalty-path.js'
export type { SegmentCost, SegmentOptions } from './changepoint/series.js'
export type { Placebos } from './counterfactual/placebos.js'
export { type Conformal, conformal, inTimePlacebo, type LeftOut, leaveOneOut } from './counterfactual/robustness.js'
export { type Screened, screenControls } from './counterfactual/screen-controls.js'
export type { SimplexFit } from './counterfactual/simplex.js'
export type { StructuralQuestion } from './counterfactual/structural/standardise.js'
export {
  type Estimate,
  type StructuralCounterfactual,
  structuralCounterfactual,
} from './counterfactual/structural/structural-counterfactual.js'
export { type SyntheticControl, syntheticControl } from './counterfactual/synthetic-control.js'
export { type Panel, type SyntheticFit, syntheticFit, syntheticWeights } from './counterfactual/synthetic-fit.js'
export {
  betaCdf,
  betaQuantile,
  betaTail,
  type EventCount,
  gammaCdf,
  gammaQuantile,
  gammaTail,
  gammaTailQuantile,
  type Interval,
  jeffreysInterval,
  logGamma,
  negativeBinomialCdf,
  negativeBinomialQuantile,
  negativeBinomialTail,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonInterval,
  poissonQuantile,
  poissonTail,
  ratioInterval,
  studentCdf,
  studentQuantile,
  wilsonInterval,
} from './distributions/index.js'
export { writeBif } from './inference/bif.js'
export { type Circuit, type CircuitFactor, compileCircuit } from './inference/circuit.js'
export { ImpossibleEvidence } from './inference/clash.js'
export { Evaluation } from './inference/evaluation.js'
export type { Evidence, Finding } from './inference/evidence.js'
export { type Inference, infer } from './inference/infer.js'
export { type CheckedNetwork, checkNetwork, type Network, NetworkError } from './inference/network.js'
export { TooWide } from './inference/order.js'
export { informationGain, type OneWay, type OneWayQuestion, oneWay } from './inference/sensitivity.js'
export { type BetaBinomialFit, betaBinomial, type ClassCount, type Share } from './rates/beta-binomial.js'
export { type GammaPoissonFit, gammaPoisson } from './rates/gamma-poisson.js'
export { type RateRatio, rateRatio } from './rates/rate-ratio.js'
export { type PastCounts, type UsualTraffic, usualTraffic } from './rates/usual-traffic.js'
export { type BlockPlacebo, blockPlacebo } from './regression/block-placebo.js'
export type { CountModel } from './regression/count-model.js'
export { type Coefficient, type CountRegression, negativeBinomial } from './regression/negative-binomial.js'
export { type StepFit, type StepQuestion, stepAr1 } from './regression/step-ar1.js'
export { type StepMlFit, stepAr1Ml } from './regression/step-ar1-ml.js'
export { brier, brierCategories, brierOrdered } from './scores/brier.js'
export { type CalibrationBin, calibration } from './scores/calibration.js'
export { type Coherent, coherentise } from './scores/coherentise.js'
export { baselineScore, logScore, peerScores } from './scores/log-score.js'
export { type MurphyParts, murphy } from './scores/murphy.js'
export { extremise, poolGeometric, poolLogit, poolMean, poolMedian, recencyWeights } from './scores/pooling.js'
