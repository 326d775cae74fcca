import concurrent.futures
import json
import logging


def check(path):
    try:
        with open(path) as source:
            settings = json.load(source)
    except OSError:
        logging.exception("cannot read %s", path)
        return
    print(path, settings["version"])


def check_all(paths):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        for path in paths:
            pool.submit(check, path)  # expect: TW210


check_all(["a.json", "b.json"])
