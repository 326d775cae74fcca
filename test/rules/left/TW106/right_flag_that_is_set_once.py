"""A stop flag is no value of a round: whichever round sets it stores the same"""

import subprocess
import threading


def run(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    active = False

    def monitor():
        while active and process.poll() is None:  # expect: TW108
            print(process.stderr.readline())

    for line in process.stdout:
        if "merging" in line and not active:
            active = True
            watcher = threading.Thread(target=monitor, daemon=True)
            watcher.start()
        print(line)
    active = False
    process.wait()


run(["ls"])
