# Rscript changepoint.R FOLDER
# Times PELT for a change in mean as the package changepoint does it, on each job of FOLDER/jobs.csv (file, penalty,
# minseg), and prints a line a job: milliseconds (median of five, or the one run where it takes over 5 s) and the
# changes found. Without the package, CHANGEPOINT_LIB may name a library built from its C sources (R CMD SHLIB); the call
# is then the one that the package's own R code makes. Prints "missing" where there is neither.

folder <- commandArgs(trailingOnly = TRUE)[1]
packaged <- suppressWarnings(suppressMessages(require(changepoint, quietly = TRUE)))
built <- Sys.getenv("CHANGEPOINT_LIB")
if (!packaged && built == "") {
  cat("missing\n")
  quit()
}
if (!packaged) dyn.load(built)

# summary statistics and call, with the package's cost "mean.norm"
segment <- function(y, penalty, minseg) {
  n <- length(y)
  sums <- cbind(c(0, cumsum(y)), c(0, cumsum(y^2)), c(0, cumsum((y - mean(y))^2)))
  storage.mode(sums) <- "double"
  out <- .C("PELTC", "mean.norm", sums, as.integer(n), as.double(penalty), integer(n), 0L, 1, as.integer(minseg),
            double(n + 1), integer(n + 1), integer(n + 1))
  sort(out[[5]][out[[5]] > 0])
}
if (packaged) {
  segment <- function(y, penalty, minseg)
    cpt.mean(y, penalty = "Manual", pen.value = penalty, method = "PELT", test.stat = "Normal", minseglen = minseg,
             class = FALSE)
}

jobs <- read.csv(file.path(folder, "jobs.csv"))
for (k in seq_len(nrow(jobs))) {
  y <- scan(file.path(folder, jobs$file[k]), quiet = TRUE)
  first <- system.time(ends <- segment(y, jobs$penalty[k], jobs$minseg[k]))[["elapsed"]]
  again <- if (first > 5) first else replicate(5, system.time(segment(y, jobs$penalty[k], jobs$minseg[k]))[["elapsed"]])
  cat(1000 * median(again), setdiff(ends, length(y)), "\n")
}
