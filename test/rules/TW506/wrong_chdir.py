import os
import subprocess
from concurrent.futures import ThreadPoolExecutor


def build(folder):
    os.chdir(folder)  # expect: TW506
    return subprocess.run(["make"]).returncode


with ThreadPoolExecutor(max_workers=4) as pool:
    for code in pool.map(build, ["a", "b", "c"]):
        print(code)
