import os
import subprocess
import threading

cwd_lock = threading.Lock()


def build(folder):
    with cwd_lock:
        before = os.getcwd()
        os.chdir(folder)
        try:
            subprocess.run(["make"])
        finally:
            os.chdir(before)


ts = [threading.Thread(target=build, args=(f,)) for f in ("a", "b")]
for t in ts:
    t.start()
for t in ts:
    t.join()
