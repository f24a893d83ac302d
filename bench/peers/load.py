"""Reads the columns named of a GDELT 2.0 file and groups them by pair and month; prints seconds and peak memory as JSON."""
import json
import resource
import sys
import time

import pandas

USED = [int(column) for column in sys.argv[2].split(",")]
TEXT = {column: str for column in USED if column not in (29, 30, 31)}

start = time.perf_counter()
frame = pandas.read_csv(sys.argv[1], sep="\t", header=None, usecols=USED, dtype=TEXT, quoting=3, keep_default_na=False)
frame["month"] = frame[1].str.slice(0, 6)
between = frame[(frame[7] != "") & (frame[17] != "") & (frame[7] != frame[17])]
months = between.groupby([7, 17, "month"]).agg({0: "count", 30: "sum", 31: "sum"})
seconds = time.perf_counter() - start
usage = resource.getrusage(resource.RUSAGE_SELF)
megabytes = usage.ru_maxrss / 1024
json.dump({"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "megabytes": megabytes, "groups": len(months)}, sys.stdout)
