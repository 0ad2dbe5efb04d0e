"""Reads a folder of text files with Concordance on a Spark cluster, and links the documents into one corpus.

Analysing is a map: each task runs `concordance analyse --format jsonl` over its share of the paths, which go in on standard
input and come back as lines. Linking is a reduce: `concordance link` reads the lines that Spark has saved.
"""

import argparse
import glob
import os
import shutil
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession


def analyse(paths, command):
    """The lines of some paths, from one process. Paths that cannot be read are named in the executor's log."""
    with tempfile.TemporaryFile() as names:
        names.writelines(path.encode() + b"\0" for path in paths)
        names.seek(0)
        process = subprocess.Popen(
            [*command, "analyse", "--format", "jsonl", "--jobs", "1", "-0"], stdin=names, stdout=subprocess.PIPE
        )
        with process.stdout:
            for line in process.stdout:
                yield line.rstrip(b"\n").decode()
        if process.wait() > 1:  # 1: some paths could not be read, the others were
            raise RuntimeError(f"concordance ended with code {process.returncode}")


def main():
    """Runs the job; its exit code is that of `concordance link`."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder", help="every *.txt below it is read; the workers must see it at the same path")
    arguments.add_argument("out", help="the file of the analysis (JSON)")
    arguments.add_argument("--lines", help="where the lines of single documents are kept (a folder that is made)")
    arguments.add_argument("--partitions", type=int, default=0, help="into how many shares the paths are divided")
    arguments.add_argument("--command", default="concordance", help="how the workers run Concordance")
    options = arguments.parse_args()
    command = options.command.split()

    paths = sorted(
        os.path.join(folder, name)
        for folder, _, names in os.walk(options.folder)
        for name in names
        if name.lower().endswith(".txt")
    )
    spark = SparkSession.builder.appName("concordance").getOrCreate()
    context = spark.sparkContext
    partitions = options.partitions or 2 * context.defaultParallelism
    lines = options.lines or tempfile.mkdtemp(prefix="concordance-lines-")
    if not options.lines:
        os.rmdir(lines)  # Spark makes the folder itself
    try:
        context.parallelize(paths, partitions).mapPartitions(lambda share: analyse(share, command)).saveAsTextFile(
            "file://" + os.path.abspath(lines)
        )
        spark.stop()
        parts = sorted(glob.glob(os.path.join(lines, "part-*")))
        return subprocess.call([*command, "link", "--out", options.out, *parts])
    finally:
        if not options.lines:
            shutil.rmtree(lines, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
