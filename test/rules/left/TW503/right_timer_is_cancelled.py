import os
import subprocess
import threading


def stop(process):
    timer = threading.Timer(1, process.kill)
    try:
        process.terminate()
        timer.start()
        process.communicate()
    finally:
        timer.cancel()


def detach():
    if os.fork():
        os._exit(0)


stop(subprocess.Popen(["sleep", "5"]))
detach()
