import os
import subprocess
from concurrent.futures import ThreadPoolExecutor


def run(zone):
    environment = dict(os.environ)
    environment["TZ"] = zone
    return subprocess.run(["date"], env=environment, cwd="/tmp", capture_output=True, check=True).stdout


with ThreadPoolExecutor() as pool:
    print(list(pool.map(run, ["UTC", "Europe/Oslo"])))
