import subprocess
import time


def watch():
    while True:
        time.sleep(1)


def listing():
    return subprocess.run(["ls"], capture_output=True, check=True).stdout
