# Rscript quadprog.R FOLDER
# Fits a synthetic control to each unit of FOLDER/panel.txt (a line a unit, the periods before the treatment, blanks
# between) from all others, by solve.QP of the package quadprog, and prints milliseconds for all fits (median of nine
# rounds, and the first time) and then each fit's sum of squares. With more donors than periods the matrix is singular, which solve.QP
# refuses; the usual remedy is a small ridge. Prints "missing" without the package.

folder <- commandArgs(trailingOnly = TRUE)[1]
if (!suppressWarnings(suppressMessages(require(quadprog, quietly = TRUE)))) {
  cat("missing\n")
  quit()
}
panel <- t(as.matrix(read.table(file.path(folder, "panel.txt"))))

fit <- function(j) {
  x <- panel[, -j]
  y <- panel[, j]
  n <- ncol(x)
  square <- crossprod(x)
  diag(square) <- diag(square) + 1e-9 * mean(diag(square))
  w <- solve.QP(square, crossprod(x, y), cbind(1, diag(n)), c(1, rep(0, n)), meq = 1)$solution
  sum((y - x %*% w)^2)
}

all <- function() vapply(seq_len(ncol(panel)), fit, 0)
first <- system.time(ssr <- all())[["elapsed"]]
times <- replicate(9, {
  start <- proc.time()[["elapsed"]]
  for (k in 1:5) all()
  (proc.time()[["elapsed"]] - start) / 5
})
cat(1000 * median(times), 1000 * first, format(ssr, digits = 15), "\n")
