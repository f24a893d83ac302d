/**
 * Colours. Hypotheses take hues of the Okabe–Ito set (Okabe & Ito 2008) in the file's order; for and against are purple and orange
 * in four depths, deeper where the weight is larger. Dark has its own values, so that depth is lightness there.
 */
const light = `
  --paper: #fcfcfa; --ink: #1c1d1f; --soft: #585b61; --faint: #a9aba8; --thread: #c4c6c2; --line: #dcdcd6; --wash: #f1f1ec; --mark: #e9e4f3; --focus: #0072b2;
  --h1: #0072b2; --h2: #d55e00; --h3: #009e73; --h4: #cc79a7; --h5: #e69f00; --h6: #56b4e9; --h7: #8a8d91;
  --for1: #c6b9de; --for2: #a693cb; --for3: #7d66b0; --for4: #542f8c;
  --against1: #f2c591; --against2: #efaa62; --against3: #d37a1c; --against4: #a34f04;`

const dark = `
  --paper: #15171a; --ink: #e6e6e2; --soft: #a6a9af; --faint: #676b72; --thread: #50545a; --line: #33363b; --wash: #1d2024; --mark: #2b2638; --focus: #8fcbf2;
  --h1: #4a9fdc; --h2: #ee7d33; --h3: #2fb88f; --h4: #d98fb8; --h5: #e8ae2c; --h6: #8fd0f5; --h7: #8a8d91;
  --for1: #574a7c; --for2: #74629f; --for3: #957fd0; --for4: #c4b4f0;
  --against1: #6e4c1c; --against2: #986422; --against3: #c98432; --against4: #f5b86a;`

export const paletteStyle = `
:root {${light}
}
@media (prefers-color-scheme: dark) {
:root {${dark}
}
}
@media print {
:root {${light}
  --paper: #fff; }
}
`
