#!/bin/sh
# Runs the job on invented documents in Spark's local mode with two workers, and compares its result with the command's own.
# Usage: examples/spark/run.sh [DOCUMENTS]   It needs Java, and a Python with pyspark (PYTHON names another than python3).
set -eu
cd "$(dirname "$0")/../.."
python=${PYTHON:-python3}
count=${1:-2000}
command -v java > /dev/null || { echo 'Java was not found; Spark needs it.' >&2; exit 2; }
"$python" -c 'import pyspark' 2> /dev/null || { echo "$python has no pyspark: pip install pyspark" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node esbuild.js --production
node --import tsx tools/bench/invent.ts "$work/documents" "$count"

began=$(date +%s)
node dist/cli.js analyse --jobs 2 "$work/documents" > "$work/own.json"
echo "concordance analyse --jobs 2: $(($(date +%s) - began)) s"

began=$(date +%s)
PYSPARK_SUBMIT_ARGS='--master local[2] --conf spark.ui.enabled=false pyspark-shell' SPARK_LOCAL_IP=127.0.0.1 \
  PYSPARK_PYTHON="$python" PYSPARK_DRIVER_PYTHON="$python" \
  "$python" examples/spark/concordance_job.py --command "node $PWD/dist/cli.js" "$work/documents" "$work/spark.json"
echo "Spark $("$python" -c 'import pyspark; print(pyspark.__version__)'), local[2], with linking: $(($(date +%s) - began)) s"

cmp "$work/own.json" "$work/spark.json"
echo "Both are the same $(wc -c < "$work/own.json") bytes, of $count documents."
