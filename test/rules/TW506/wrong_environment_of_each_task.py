import os
import subprocess
from concurrent.futures import ThreadPoolExecutor


def run(zone):
    os.environ["TZ"] = zone  # expect: TW506
    return subprocess.run(["date"], capture_output=True, check=True).stdout


with ThreadPoolExecutor() as pool:
    print(list(pool.map(run, ["UTC", "Europe/Oslo"])))
