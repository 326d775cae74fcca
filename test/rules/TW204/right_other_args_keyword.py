import argparse
import logging
import subprocess


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    options = parser.parse_args(args="world".split())
    listing = subprocess.Popen(args="ls -l", shell=True)
    record = logging.makeLogRecord({"msg": "hello %s", "args": (options.name)})
    listing.wait()
    print(record.msg)


main()
